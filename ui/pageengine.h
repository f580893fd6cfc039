#pragma once
// What the window and the reader plug-in (ui/reader) know of each other. An engine shows a document that it is handed and asks
// its host for everything else: it knows no library, reads no disk, follows no link. Interfaces, so that the plug-in links
// nothing of ours and is loaded when the first page is shown, never at start.

#include <QByteArray>
#include <QColor>
#include <QString>
#include <QUrl>
#include <QtPlugin>

#include <functional>
#include <memory>

class QWidget;

namespace mycel::ui {

struct PageDocument {
    QByteArray html;            ///< whole, with its Content-Security-Policy; its style sheet is PageStyleAddress
    QByteArray style;
    QColor ground;              ///< painted before the first byte is shown
    bool keepsPlace = false;    ///< it is scrolled to where the one before it was
};

inline constexpr char PageStyleAddress[] = "mycel://page/style";
/// The only place that a document may load anything from; its first element (safety.md 4.6).
inline constexpr char PagePolicy[] = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src mycel:; style-src mycel:; base-uri 'none'; form-action 'none'; frame-src 'none'\">";

/// A file that a document shows. Without a type there is none.
struct PageFile {
    QByteArray type;
    QByteArray bytes;
};

/// What an engine asks and tells. All of it is called in the window's thread.
struct PageHost {
    std::function<void(const QUrl &address, const std::function<void(const PageFile &)> &answer)> file;
    std::function<void(const QUrl &address)> linkChosen;
    std::function<void()> shown;
    std::function<void()> passageMeant{}; ///< what is marked is to be discussed; none: it cannot be
    std::function<void()> ended;   ///< the process that draws is gone; the engine draws again when it is handed a document
};

/// What was kept from happening so far.
struct PageRefusals {
    int requests = 0;
    int navigations = 0;
    int windows = 0;
    int dialogs = 0;
};

class PageEngine {
public:
    virtual ~PageEngine() = default;
    [[nodiscard]] virtual QWidget *widget() = 0; ///< owned by its parent
    virtual void show(const PageDocument &document) = 0;
    virtual void scrollTo(const QString &anchor) = 0;
    /// Empty words: nothing is marked any more. `found`: which of how many, from 1; 0 of 0 where there is none.
    virtual void find(const QString &words, bool backwards, const std::function<void(int at, int of)> &found) = 0;
    virtual void setScale(qreal scale) = 0;
    /// What its reader marked.
    [[nodiscard]] virtual QString selectedText() const = 0;
    virtual void print() = 0;
    [[nodiscard]] virtual PageRefusals refusals() const = 0;
};

class PageEngineMaker {
public:
    virtual ~PageEngineMaker() = default;
    [[nodiscard]] virtual std::unique_ptr<PageEngine> make(PageHost host, const QColor &ground, QWidget *parent) = 0;
};

/// The plug-in that stands in `file`; null where it cannot be loaded.
[[nodiscard]] PageEngineMaker *loadPageEngine(const QString &file);

} // namespace mycel::ui

Q_DECLARE_INTERFACE(mycel::ui::PageEngineMaker, "mycel.PageEngineMaker/3")
