#pragma once
// "@" and the beginning of a name: those who are known in the library are offered, those of the thread first.

#include <QObject>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace mycel::ui {

class MarkdownEdit;

class NameCompletion : public QObject {
    Q_OBJECT
public:
    explicit NameCompletion(MarkdownEdit *text);
    /// In the order in which they are offered.
    void setNames(const QStringList &names) { m_names = names; }

private:
    void look();
    void insert(const QString &name);
    /// What stands behind "@" before the cursor, if that is where it is.
    [[nodiscard]] std::optional<QString> typed() const;

    MarkdownEdit *m_text = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_rows = nullptr;
    QStringList m_names;
};

} // namespace mycel::ui
