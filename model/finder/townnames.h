#pragma once
// How the names of towns and countries are written and told apart. For the gazetteer, which knows where they are.

#include <QByteArray>
#include <QString>

namespace mycel::model {

/// By which a name is found: small letters without accents, and nothing between them; people write "St Etienne" for "Saint-Étienne"
/// in as many ways as there are.
QByteArray lettersOf(const QString &name);

/// The same name as others write it: "St" for a saint, two letters for one with dots, a river behind a stroke.
QStringList otherSpellings(const QString &name);

/// How many letters have to be put in, taken out, changed or swapped with the next; more than `most`: any number above it.
int lettersBetween(QByteArrayView a, QByteArrayView b, int most);

/// Whether it is in a script that puts no blanks between words, so that a name goes on in what it is: 大阪 and 大阪市, 서울 and 서울특별시.
bool isWithoutBlanks(const QString &name);

/// A country as people write it behind a town: its two letters, those that everybody says, or its name in English or in one of its
/// own languages.
bool isCountry(const QString &code, const QString &typed);

/// Where these languages ("sv", "pt-BR") are at home, two letters each; of one that is at home all over the world, nowhere.
QStringList countriesOf(const QStringList &languages);

} // namespace mycel::model
