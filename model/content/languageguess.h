#pragma once
// Names of languages as handbooks write them in folders and file names, and a guess at the language of a text from its
// commonest words, for the many handbooks that never say it.

#include <QByteArray>
#include <QString>

namespace mycel::model {

/// "sv", "pt-BR", "zh_Hans" … as BCP 47; empty where `name` is no language.
QString languageNamed(QByteArrayView name);
/// The language of plain text; empty where it is short or unclear.
QString guessLanguage(QStringView text);

} // namespace mycel::model
