#pragma once
// What handbooks call a language in their keys, folders and file names, as BCP 47: codes, old ones too, and names. One
// language has one tag here, whichever way it is written.

#include <QByteArray>
#include <QString>

namespace mycel::model {

/// "sv", "pt-BR", "zh_Hans", "es-419", "no", "fra" … as "sv", "pt-BR", "zh-Hans", "es-419", "nb", "fr"; empty where it is no code.
QString languageNamed(QByteArrayView code);
/// "Norwegian", "svenska", "Brazilian Portuguese": by its name in English or in itself; empty where it is no name.
QString languageCalled(const QString &name);
/// What a folder stands for by its name, be it a code or a name; empty where it is none.
QString languageOfFolder(QByteArrayView name);
/// What a key says, whichever way: "sv_SE.UTF-8" and "Swedish (reviewed)" too.
QString languageWritten(const QString &value);

/// "pt" of "pt-BR", in small letters.
QString baseLanguage(const QString &tag);

} // namespace mycel::model
