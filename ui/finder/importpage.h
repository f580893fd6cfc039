#pragma once
// Bringing in what others announce: a file or an address, what would become of each event, and then all of it at once. It can be
// taken back. Nothing is fetched before somebody asks for it.

#include "model/commons.h"
#include "model/finder/feeds/feeds.h"
#include "ui/parts/columnplace.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace mycel::ui {

class ChoiceBox;
class ColumnChoice;

class ImportPage : public ColumnPlace {
    Q_OBJECT
public:
    ImportPage(model::Commons &commons, QWidget *parent);
    void setLibraries(const QList<model::Library> &libraries);
    void enter();
    /// As if it had been chosen.
    void openFile(const QString &file);

Q_SIGNALS:
    void left();

private:
    void chooseFile();
    void fetchOrStop();
    void fetch();
    void offer(const QByteArray &bytes, const QString &feed);
    void preview();
    void bringIn();
    void list(const model::ImportReport &report);
    void takeBack(const model::Edition &undo);
    void trouble(const sync::Error &error);
    void setBusy(bool busy);
    void setFetching(bool fetching);
    [[nodiscard]] QString library() const;
    model::Commons &m_commons;
    model::Feeds &m_feeds;
    QComboBox *m_library = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_fetch = nullptr, *m_file = nullptr, *m_bring = nullptr;
    ColumnChoice *m_columns = nullptr;
    ChoiceBox *m_said = nullptr;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_lines = nullptr;
    model::Offered m_offered;
    quint64 m_asked = 0;
    bool m_isFetching = false, m_isBusy = false;
    bool m_isWorthIt = false;      ///< there is something to be brought in
};

} // namespace mycel::ui
