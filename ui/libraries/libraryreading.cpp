// What the page of a library asks for, and what it has done: the part of LibraryPage that waits for answers. One that comes when
// another library is shown is passed over.
#include "ui/libraries/librarypage.h"

#include "model/content/libraryediting.h"
#include "ui/libraries/activitylist.h"
#include "ui/libraries/describebox.h"
#include "ui/libraries/factrow.h"
#include "ui/libraries/problemlist.h"
#include "ui/libraries/troublebox.h"
#include "ui/libraries/waitinglist.h"
#include "ui/words/plaintext.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>

namespace mycel::ui {

namespace {

constexpr int MostNamed = 8;
constexpr int WidestRules = 560;

QString namesIn(const QStringList &people)
{
    QStringList names;
    for (const QString &name : people.mid(0, MostNamed))
        names.append(words::seenName(name));
    return people.size() > MostNamed ? names.join(QStringLiteral(", ")) + QStringLiteral(" …") : QLocale().createSeparatedList(names);
}

} // namespace

void LibraryPage::readProblems()
{
    if (m_key.isEmpty())
        return;
    m_commons.problems(m_key).then(this, [this, key = m_key](const sync::Result<QList<model::Problem>> &problems) {
        if (key != m_key || !problems)
            return;
        m_problems->show(key, *problems);
        m_problemsHeading->setVisible(!problems->isEmpty());
    });
}

void LibraryPage::readWaiting()
{
    if (m_key.isEmpty())
        return;
    m_commons.waiting(m_key).then(this, [this, key = m_key](const sync::Result<QList<model::Waiting>> &waiting) {
        if (key != m_key || !waiting)
            return;
        m_waiting->show(*waiting);
        m_waitingHeading->setVisible(!waiting->isEmpty());
        m_waits = int(waiting->size());
        read();
    });
}

/// Who looks after it, and by which rules.
void LibraryPage::readWords()
{
    if (m_key.isEmpty())
        return;
    m_commons.editLibrary(m_key).then(this, [this, key = m_key](const sync::Result<model::LibrarySource> &source) {
        if (key != m_key || !source)
            return;
        const model::LibraryFile file = model::readLibraryFile(source->bytes);
        QStringList people;
        if (!file.maintainers.isEmpty())
            people.append(tr("Looked after by %1").arg(namesIn(file.maintainers)));
        if (file.newNamesWait)
            people.append(tr("posts of new names wait until somebody lets them in"));
        if (!file.contact.isEmpty())
            people.append(tr("Contact: %1").arg(words::harmless(file.contact)));
        m_people->setText(people.join(QStringLiteral(" · ")));
        m_people->setVisible(!people.isEmpty());
        readRules(file.guidelines);
    });
}

void LibraryPage::readRules(const QString &named)
{
    if (named.isEmpty())
        return m_rules->hide();
    m_commons.named(named).then(this, [this, key = m_key](const sync::Result<QList<model::Item>> &items) {
        if (key != m_key)
            return;
        const QList<model::Item> all = items.value_or(QList<model::Item>());
        const auto rules = std::ranges::find_if(all, [&key](const model::Item &item) { return item.ref.library == key; });
        m_rules->setVisible(rules != all.end());
        if (rules == all.end())
            return;
        m_rulesAre = rules->ref;
        const QString text = tr("Its rules: %1").arg(words::harmless(rules->title));
        m_rules->setText(m_rules->fontMetrics().elidedText(text, Qt::ElideRight, WidestRules).replace(u'&', QStringLiteral("&&")));
        m_rules->setAccessibleName(text);
    });
}

/// With the name that its reader has there, and how much room all of it takes.
void LibraryPage::readActivity()
{
    if (m_key.isEmpty())
        return;
    m_commons.chosenName(m_key).then(this, [this, key = m_key](const sync::Result<QString> &name) {
        if (key != m_key)
            return;
        m_myName = name.value_or(QString());
        m_facts->setName(m_myName);
        m_commons.activity(key).then(this, [this, key](const sync::Result<QList<model::Activity>> &activity) {
            if (key != m_key || !activity)
                return;
            m_activity->show(*activity, m_myName);
            m_activityHeading->setVisible(!activity->isEmpty());
        });
    });
    m_commons.bytesOnDisk(m_key).then(this, [this, key = m_key](const sync::Result<qint64> &bytes) {
        if (key != m_key)
            return;
        m_bytes = bytes.value_or(0);
        read();
    });
}

/// What the library said of itself comes back into its form, as a text becomes a draft.
void LibraryPage::takeBack(const sync::Id &edit)
{
    m_commons.editLibrary(m_key).then(this, [this, edit, key = m_key](const sync::Result<model::LibrarySource> &before) {
        m_commons.takeBack(key, edit).then(this, [this, key, before](const sync::Result<void> &taken) {
            if (!taken) {
                m_trouble->say(taken.error(), {});
                m_trouble->show();
            }
            readWaiting();
            if (taken && before)
                comeBack(key, before->bytes);
        });
    });
}

void LibraryPage::comeBack(const QString &key, const QByteArray &said)
{
    m_commons.editLibrary(key).then(this, [this, key, said](const sync::Result<model::LibrarySource> &now) {
        const model::Library *library = m_known.find(key);
        if (key == m_key && library && now && now->bytes != said)
            m_describe->goOn(*library, model::libraryKeysOf(said));
    });
}

void LibraryPage::goOnAsGuest(const QString &place)
{
    m_commons.connection(m_key, place).then(this, [this, place, key = m_key](const sync::Result<model::Connection> &before) {
        m_known.forget(key, place);
        model::Connection now = before.value_or(model::Connection());
        now.signIn = model::Connection::SignIn::Guest;
        m_commons.setConnection(key, now, {}, place).then(this, [this, key](const sync::Result<void> &set) {
            if (set)
                m_known.sync(key);
            else
                m_trouble->say(set.error(), {});
        });
    });
}

/// Where there were other things in a folder, in a folder of its own in there.
void LibraryPage::tryAgain()
{
    const model::Library *library = m_known.find(m_key);
    if (!library || !m_shownError || !holdsOther(*m_shownError))
        return m_known.sync(m_key);
    const QString own = QDir(m_shownError->detail).filePath(sync::fileNameOf(library->name));
    QDir().mkpath(own); // where it cannot be made, it is said that there is none
    m_known.syncWith(m_key, own);
}

void LibraryPage::syncWithFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder or a stick to share by"));
    if (!folder.isEmpty())
        m_known.syncWith(m_key, folder);
}

} // namespace mycel::ui
