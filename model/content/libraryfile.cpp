#include "model/content/libraryfile.h"

#include "model/content/languagename.h"
#include "model/content/yaml.h"
#include "model/merge/paths.h"

#include <QMap>
#include <QSet>

namespace mycel::model {

namespace {

constexpr qsizetype LongestValue = 1000;
constexpr qsizetype MostCategories = 100;

struct Licence {
    const char *spdx;
    const char *sign;
};

// The first whose words stand in the text is it: the narrower ones first.
constexpr Licence Licences[] = {
    {"CC-BY-NC-SA-4.0", "attribution-noncommercial-sharealike 4.0"}, {"CC-BY-NC-ND-4.0", "attribution-noncommercial-noderivatives 4.0"},
    {"CC-BY-NC-4.0", "attribution-noncommercial 4.0"}, {"CC-BY-SA-4.0", "attribution-sharealike 4.0"}, {"CC-BY-ND-4.0", "attribution-noderivatives 4.0"},
    {"CC-BY-4.0", "attribution 4.0"}, {"CC-BY-NC-SA-3.0", "attribution-noncommercial-sharealike 3.0"}, {"CC-BY-SA-3.0", "attribution-sharealike 3.0"},
    {"CC-BY-3.0", "attribution 3.0"}, {"CC-BY-NC-SA-4.0", "by-nc-sa/4.0"}, {"CC-BY-SA-4.0", "by-sa/4.0"}, {"CC-BY-4.0", "licenses/by/4.0"},
    {"CC-BY-NC-SA-4.0", "cc by-nc-sa 4.0"}, {"CC-BY-SA-4.0", "cc by-sa 4.0"}, {"CC-BY-SA-4.0", "cc-by-sa-4.0"}, {"CC-BY-4.0", "cc by 4.0"},
    {"CC0-1.0", "cc0 1.0"}, {"CC0-1.0", "creative commons zero"}, {"Unlicense", "this is free and unencumbered software"},
    {"AGPL-3.0-or-later", "gnu affero general public license"}, {"LGPL-3.0-or-later", "gnu lesser general public license"},
    {"GFDL-1.3-or-later", "gnu free documentation license"}, {"GPL-2.0-or-later", "gnu general public license version 2"},
    {"GPL-3.0-or-later", "gnu general public license"}, {"Apache-2.0", "apache license"}, {"MPL-2.0", "mozilla public license"},
    {"BSD-3-Clause", "redistribution and use in source and binary forms"}, {"MIT", "permission is hereby granted, free of charge"}, {"ISC", "permission to use, copy, modify, and/or distribute"},
    {"WTFPL", "do what the fuck you want to"},
};

/// Each with its purpose.
constexpr const char *DefaultCategories[][3] = {
    {"guidelines", "Guidelines", "How we write, translate and decide in this library."},
    {"organising", "Organising", "Groups, meetings, newcomers: how we work together."},
    {"actions", "Actions", "Preparing, carrying out and learning from actions. Nothing here that must stay secret."},
    {"culture", "Culture", "How we treat each other, rest and celebrate."},
    {"strategy-and-tactics", "Strategy and tactics", "What leads to what, and how we know."},
    {"communication", "Communication", "Newspapers, pictures, words, translation."},
    {"campaigning", "Campaigning", "Goals, those who can decide on them, and next steps."},
    {"events", "Events", "Camps, trainings, evenings: planning them and finding hands."},
};

QList<Category> categoriesIn(const Value &list)
{
    QList<Category> categories;
    for (const Value &each : list.list().mid(0, MostCategories)) {
        const auto line = [&each](QStringView key) { return oneLine(each[key].text(), LongestValue); };
        const Category category{line(u"id"), line(u"name").isEmpty() ? line(u"id") : line(u"name"), line(u"purpose")};
        const bool isThere = std::ranges::find(categories, category.id, &Category::id) != categories.end(); // two people named it in the same moment
        if (!category.id.isEmpty() && !isThere)
            categories.append(category);
    }
    return categories;
}

/// In the order in which they were met, so that of as many the first is the one.
void addTo(QList<std::pair<QString, int>> &spoken, const QString &lang, int items)
{
    const auto known = std::ranges::find(spoken, lang, &std::pair<QString, int>::first);
    if (known == spoken.end())
        spoken.append({lang, items});
    else
        known->second += items;
}

} // namespace

QList<Category> defaultCategories()
{
    QList<Category> categories;
    for (const auto &[id, name, purpose] : DefaultCategories)
        categories.append({QString::fromLatin1(id), QString::fromLatin1(name), QString::fromLatin1(purpose)});
    return categories;
}

LibraryFile readLibraryFile(const QByteArray &bytes)
{
    const Yaml yaml = readYaml(bytes);
    const auto text = [&yaml](const char *key) { return oneLine(yaml.value[QString::fromLatin1(key)].text(), LongestValue); };
    LibraryFile file;
    file.id = isItemId(text("id")) ? text("id").toUpper() : QString();
    file.name = text("name");
    file.summary = text("summary");
    file.region = text("region");
    file.license = text("license");
    file.contact = text("contact");
    file.guidelines = text("guidelines");
    file.languages = yaml.value[u"languages"].texts();
    file.topics = yaml.value[u"topics"].texts();
    for (const char *key : {"site", "url", "website"})
        file.sites += yaml.value[QString::fromLatin1(key)].texts();
    for (const Value &person : yaml.value[u"maintainers"].list()) {
        const QString name = oneLine(person[u"name"].text().isEmpty() ? person.text() : person[u"name"].text(), LongestValue);
        file.maintainers.append(name);
        const QStringList key = person[u"key"].text().simplified().split(u' ').mid(0, 2); // without its comment
        if (!name.isEmpty() && !key.first().isEmpty())
            file.maintainerKeys.append(key.first() + u' ' + key.value(1) + u' ' + name);
    }
    file.maintainers.removeAll(QString());
    file.categories = categoriesIn(yaml.value[u"categories"]);
    file.newNamesWait = text("new_posts") == QLatin1String("wait");
    file.problem = yaml.problem;
    file.detail = yaml.detail;
    return file;
}

bool saysTheSame(const sync::Repository &store, const sync::Id &one, const sync::Id &other)
{
    const auto fileAt = [&store](const sync::Id &commit) { return store.find(commit, LibraryFilePath).value_or(sync::Id()); };
    return one == other || fileAt(one) == fileAt(other);
}

LibraryFile libraryFileIn(const sync::Repository &store, const sync::Id &commit)
{
    const auto bytes = store.find(commit, LibraryFilePath).and_then([&store](const sync::Id &blob) { return store.read(blob, MaxLibraryFileBytes); });
    return bytes ? readLibraryFile(*bytes) : LibraryFile();
}

QString licenseOf(const QByteArray &text)
{
    const QByteArray plain = text.left(8000).toLower().simplified();
    for (const Licence &licence : Licences) {
        if (plain.contains(licence.sign))
            return QString::fromLatin1(licence.spdx);
    }
    return {};
}

Shelf shelfOf(const QList<QByteArray> &paths, const LibraryFile &file)
{
    Shelf shelf;
    shelf.languages = file.languages;
    shelf.mainLanguage = file.languages.value(0);
    QMap<QByteArrayView, QSet<QByteArrayView>> children; // folders that hold items, by the folder they are in; in order, so that nothing is chance
    QHash<QByteArrayView, int> held;
    QList<QByteArray> items;
    for (const QByteArray &path : paths) {
        if (!isItemPath(path) || merge::isNamedAsKept(path)) // that two versions are kept says nothing of the folders
            continue;
        items.append(path);
        for (QByteArrayView folder = merge::parentOf(path); !folder.isEmpty(); folder = merge::parentOf(folder)) {
            if (++held[folder] == 1)
                children[merge::parentOf(folder)].insert(folder);
        }
    }
    qsizetype outside = items.size(); // of all folders of languages
    QList<std::pair<QString, int>> spoken; // by how many items in folders of their own
    for (auto parent = children.begin(); parent != children.end(); ++parent) {
        QList<QByteArrayView> languages;
        for (const QByteArrayView folder : parent.value()) {
            if (!languageOfFolder(folder.sliced(folder.lastIndexOf('/') + 1)).isEmpty())
                languages.append(folder);
        }
        std::ranges::sort(languages);
        // "it" or "no" among twenty other folders is a word, not a language.
        if (languages.size() * 2 < parent.value().size())
            continue;
        const bool isWithin = !languageFolderOf(parent.key().toByteArray(), shelf).isEmpty();
        for (const QByteArrayView folder : languages) {
            shelf.languageFolders.insert(folder.toByteArray());
            outside -= isWithin ? 0 : held.value(folder);
            // Where translations have a folder of their own, the language of what they translate is none of theirs.
            if (parent.key() != "i18n" && !parent.key().endsWith("/i18n"))
                addTo(spoken, languageOfFolder(folder.sliced(folder.lastIndexOf('/') + 1)), held.value(folder));
        }
    }
    // As much again beside those folders is what they translate, and in a language of its own.
    const auto fullest = std::ranges::max_element(spoken, {}, &std::pair<QString, int>::second);
    if (shelf.mainLanguage.isEmpty() && fullest != spoken.end() && outside < fullest->second)
        shelf.mainLanguage = fullest->first;
    findTranslated(shelf, items);
    findSources(shelf);
    return shelf;
}

} // namespace mycel::model
