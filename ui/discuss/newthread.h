#pragma once
// Where a thread begins: in which library, what it is about, its title, what kind of thing it is, and the first post.

#include "model/commons.h"
#include "model/discuss/posting.h"
#include "ui/parts/columnplace.h"
#include "ui/theme.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace mycel::ui {

class MarkdownEdit;
class TroubleBox;

class NewThread : public ColumnPlace {
    Q_OBJECT
public:
    NewThread(model::Commons &commons, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    void setLibraries(const QList<model::Library> &libraries);
    /// `about`: the item that it is about; `quote`: a passage of it.
    void begin(const QString &library, const std::optional<model::Item> &about = {}, const model::Quote &quote = {});

Q_SIGNALS:
    void begun(const model::ThreadRef &ref);
    void left();

private:
    void readCategories();
    void post();
    void look();
    QComboBox *addChoice(const QString &name);

    model::Commons &m_commons;
    std::optional<model::Item> m_about;
    model::Quote m_quote;
    QLabel *m_aboutText = nullptr;
    QLabel *m_categoryLabel = nullptr;
    QLabel *m_purpose = nullptr;
    QComboBox *m_library = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_form = nullptr;
    QComboBox *m_method = nullptr;
    QComboBox *m_days = nullptr;
    QSpinBox *m_quorum = nullptr;
    QWidget *m_round = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_author = nullptr;
    MarkdownEdit *m_text = nullptr;
    TroubleBox *m_trouble = nullptr;
    QPushButton *m_post = nullptr;
};

} // namespace mycel::ui
