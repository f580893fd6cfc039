#pragma once
// Where a thread begins: in which library, what it is about, its title, what kind of thing it is, and the first post.

#include "model/commons.h"
#include "ui/discuss/keptpost.h"
#include "ui/parts/columnplace.h"
#include "ui/theme.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class MarkdownEdit;
class PostEdit;
class RoundFields;
class TroubleBox;

class NewThread : public ColumnPlace {
    Q_OBJECT
public:
    NewThread(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraries(const QList<model::Library> &libraries);
    /// `about`: the item that it is about; `quote`: a passage of it.
    /// What was begun about it before goes on.
    void begin(const QString &library, const std::optional<model::Item> &about = {}, const model::Quote &quote = {});
    void goOn(const model::Draft &draft);
    /// What was typed is on the disk when this returns true; else it was said why.
    bool settle();
    /// A draft is thrown away: where it stands here, the page is empty.
    void letGo(const QString &draft);

Q_SIGNALS:
    void begun(const model::ThreadRef &ref);
    void left();
    /// A draft that was not there before.
    void draftKept();
    void troubled(const mycel::sync::Error &error);

private:
    void show(const model::NewPost &post);
    [[nodiscard]] model::NewPost written() const;
    void typed();
    void setPosting(bool posting);
    void choose(const QString &library);
    [[nodiscard]] bool isHere(const QString &library) const;
    void readCategories();
    void post();
    void look();
    QComboBox *addChoice(const QString &name);

    model::Commons &m_commons;
    std::optional<model::Item> m_about;
    model::Quote m_quote;
    QString m_wantedCategory;   ///< of a draft, or chosen; its library's categories may not be read yet
    QList<std::pair<QString, QString>> m_libraries; ///< key and name
    KeptPost *m_keep = nullptr;
    QLabel *m_aboutText = nullptr;
    QLabel *m_quoteText = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_categoryLabel = nullptr;
    QLabel *m_purpose = nullptr;
    QComboBox *m_library = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_form = nullptr;
    RoundFields *m_round = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_author = nullptr;
    PostEdit *m_box = nullptr;
    MarkdownEdit *m_text = nullptr;  ///< in the box
    TroubleBox *m_trouble = nullptr;
    QPushButton *m_post = nullptr;
    quint64 m_asked = 0;
    bool m_showing = false;     ///< what changes now was not typed
    bool m_posting = false;
    bool m_isNameKnown = false; ///< the one that was chosen in the library
};

} // namespace mycel::ui
