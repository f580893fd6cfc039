#pragma once
// Ada and Bo have met at a server and on a stick, and each has written since: the same sentence, another guide, an answer in
// the same thread. Bo has brought his to both places, so that Ada's next sync merges and sends. What must be true afterwards,
// whatever happened to that sync: every word is there, the sentence of both stands in two versions and not in more, and both
// end with the same commits.

#include "tests/durable/world.h"

namespace mycel::tests {

class Diverged {
public:
    static constexpr const char *Camp = "guides/camp/index.md";

    explicit Diverged(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString ada() const { return m_folder + QStringLiteral("/ada"); }
    [[nodiscard]] QString bo() const { return m_folder + QStringLiteral("/bo"); }
    [[nodiscard]] QString place(const QString &name) const { return m_folder + u'/' + name; }
    /// A copy of the world, as it was before the deed.
    [[nodiscard]] Diverged copiedTo(const QString &folder) const
    {
        copyFolder(m_folder, folder);
        return Diverged(folder);
    }
    [[nodiscard]] static QStringList syncing(const QString &place) { return {QStringLiteral("sync"), QStringLiteral("Harbour"), QStringLiteral("--to"), place}; }

    /// Makes it. What went wrong; empty: nothing.
    QString make()
    {
        QDir().mkpath(place(QStringLiteral("stick")));
        run(m_folder, QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), QStringLiteral("-b"), QStringLiteral("main"), QStringLiteral("server.git")});
        tell(ada(), {QStringLiteral("create"), QStringLiteral("Harbour"), QStringLiteral("--as"), QStringLiteral("Ada"), QStringLiteral("--lang"), QStringLiteral("en")});
        write(ada(), QStringLiteral("Camp"), "The boat is wooden.\n\nRice.\n");
        tell(ada(), {QStringLiteral("post"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), QStringLiteral("Who rows?"), QStringLiteral("--about"), QLatin1String(Camp), QStringLiteral("--body-file"), file("Who can row?\n")});
        goEverywhere(ada());
        tell(bo(), {QStringLiteral("add"), place(QStringLiteral("server.git"))});
        for (const auto &[data, name] : {std::pair(ada(), QByteArray("ada")), std::pair(bo(), QByteArray("bo"))}) {
            tell(data, {QStringLiteral("edit"), QLatin1String(Camp), QStringLiteral("--body-file"), file("The boat is painted-by-" + name + ".\n\nRice.\n")});
            write(data, QStringLiteral("From ") + QString::fromLatin1(name), "Written-by-" + name + ".\n");
            const QString thread = ask(data, {QStringLiteral("threads")}).array().first()[QStringLiteral("id")].toString();
            tell(data, {QStringLiteral("post"), QStringLiteral("--thread"), thread, QStringLiteral("--body-file"), file("Rowed-by-" + name + ".\n")});
        }
        goEverywhere(bo());
        return m_wrong;
    }

    /// What Ada wrote is with Ada, whether or not she got through; in words what is not as it must be.
    [[nodiscard]] QString adaHasHers() const { return lacking(ada(), {"painted-by-ada", "Written-by-ada", "Rowed-by-ada"}); }
    /// After Ada's next sync with this place, and one of Bo's.
    [[nodiscard]] QString together(const QString &place) const
    {
        if (const Said said = ask(bo(), syncing(place)); said.code != 0)
            return QStringLiteral("Bo's sync: ") + QString::fromUtf8(said.error);
        for (const QString &data : {ada(), bo()}) {
            if (const QString lost = lacking(data, {"painted-by-ada", "painted-by-bo", "Written-by-ada", "Written-by-bo", "Rowed-by-ada", "Rowed-by-bo"}); !lost.isEmpty())
                return lost;
            if (heads(data) != heads(ada()))
                return QStringLiteral("they do not have the same commits");
            if (const qsizetype versions = ask(data, {QStringLiteral("versions"), QLatin1String(Camp)}).array().size(); versions != 1)
                return QStringLiteral("%1 passages with two versions").arg(versions);
            const QJsonArray threads = ask(data, {QStringLiteral("threads")}).array();
            if (threads.size() != 1 || threads.first()[QStringLiteral("posts")].toInt() != 3)
                return QStringLiteral("the thread has other posts");
            if (const qsizetype items = listing(data).size(); items != 3)
                return QStringLiteral("%1 items").arg(items);
            if (const QString ill = unwell(data); !ill.isEmpty())
                return ill;
        }
        return {};
    }

private:
    void tell(const QString &data, const QStringList &words)
    {
        const Said said = ask(data, words);
        if (said.code != 0)
            m_wrong += words.first() + QStringLiteral(": ") + QString::fromUtf8(said.error);
    }
    void write(const QString &data, const QString &title, const QByteArray &text) { tell(data, {QStringLiteral("new"), QStringLiteral("guide"), QStringLiteral("--library"), QStringLiteral("Harbour"), QStringLiteral("--title"), title, QStringLiteral("--body-file"), file(text)}); }
    void goEverywhere(const QString &data)
    {
        for (const char *name : {"server.git", "stick"})
            tell(data, syncing(place(QLatin1String(name))));
    }
    QString file(const QByteArray &text) const
    {
        const QString path = m_folder + QStringLiteral("/text");
        QFile file(path);
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(text);
        return path;
    }
    static QString repository(const QString &data) { return data + QStringLiteral("/libraries/") + entries(data + QStringLiteral("/libraries"), {QStringLiteral("*.git")}).value(0); }
    static QByteArray heads(const QString &data) { return run(repository(data), QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("main"), QStringLiteral("discussions")}); }
    static QString lacking(const QString &data, const QByteArrayList &words)
    {
        const QByteArray all = run(repository(data), QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("-p"), QStringLiteral("--no-renames"), QStringLiteral("main"), QStringLiteral("discussions")});
        for (const QByteArray &word : words) {
            if (!all.contains(word))
                return QString::fromLatin1(word) + QStringLiteral(" is lost in ") + data;
        }
        return {};
    }

    QString m_folder, m_wrong;
};

} // namespace mycel::tests
