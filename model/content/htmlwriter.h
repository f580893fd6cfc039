#pragma once
// Writes the HTML of one page from md4c's callbacks. Every tag and every attribute is written here; what a document brings
// is text, escaped, and destinations, asked of `Resolve`. Used by toHtml, and bare by the test of CommonMark's own examples.

#include "model/content/markdown.h"
#include "model/content/markdowninput.h"
#include "model/content/rawhtml.h"

#include <QHash>

#include <functional>
#include <string>
#include <vector>

namespace mycel::model {

constexpr qsizetype MostHtmlBytes = 2 << 20;
constexpr int MostDestinations = 5000; ///< different ones that a page asks about; the rest of its links are text
constexpr int MostAnchors = 2000;      ///< headings in a page's contents; the rest are headings without an anchor

class HtmlWriter {
public:
    /// Page: as people read it. Bare: what CommonMark's specification writes, raw HTML and all; for its examples alone.
    enum class Dress { Page, Bare };

    explicit HtmlWriter(const Resolve &resolve, Dress dress = Dress::Page);
    Html write(QByteArrayView body);

private:
    struct OpenTag {
        std::string close; ///< short enough to lie within the string itself
        int depth;         ///< of Markdown when it was opened
        bool raw;          ///< it came as raw HTML
    };

    bool parse(QByteArrayView text);
    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type, void *detail);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type, void *detail);
    int text(MD_TEXTTYPE type, QByteArrayView text);

    void put(QByteArrayView bytes) { m_out.append(bytes.data(), size_t(bytes.size())); }
    int open(std::string_view tag, std::string_view close);
    int close();
    int enterCell(std::string_view tag, MD_ALIGN align, std::string_view close);
    void closeRawDownTo(int depth);
    /// `after`: what stands behind its end.
    void enterHeading(unsigned level, const char *after, bool raw);
    QString unusedAnchor(const QString &wanted);
    QByteArray takeAnchor();
    void settleAnchors();
    /// Its opening tag, its anchor and its line in the contents, when its words are known.
    void settleHeading();
    void enterItem(const MD_BLOCK_LI_DETAIL &item);
    void enterCode(const MD_BLOCK_CODE_DETAIL &code);
    void enterLink(const QByteArray &destination, const QByteArray &title, bool raw = false);
    Target resolved(const QByteArray &destination, bool picture);
    void leavePicture();
    void picture(const QByteArray &source, const QByteArray &alt, const QByteArray &title);
    void plain(QByteArrayView text);
    void withFootnotes(QByteArrayView text);
    void rawHtml(QByteArrayView html);
    void enterRawHeading(const QByteArray &name, const QByteArray &anchor);
    void leaveRawHeading();
    /// What came as raw HTML and is ended by what `isIt` knows, and all that was opened in it; nothing where none is open.
    void closeRaw(const std::function<bool(const std::string &closing)> &isIt);
    void writeFootnotes();
    void escape(QByteArrayView text);
    void escapeUrl(QByteArrayView url);
    /// Below zero where a limit is met: only that ends md4c, what is above zero it forgets on the way up.
    [[nodiscard]] int enough() const;

    const Resolve &m_resolve;
    Dress m_dress;
    Html m_html;
    std::string m_out;                    ///< the body, which grows by a few bytes at a time: a QByteArray is slow at that
    MarkdownInput m_input;
    RawHtml m_raw;
    std::vector<OpenTag> m_open;
    QList<QByteArray> m_footnotes;        ///< labels in the order of their first mention
    QHash<QString, int> m_anchors;        ///< those given out, and for each the number to try next
    std::vector<std::pair<size_t, QString>> m_anchorLinks; ///< where a link's tag stands that leads to an anchor of this page
    QByteArray m_heading, m_headingSaid, m_alt, m_pictureSource, m_pictureTitle;
    QHash<std::pair<QByteArray, bool>, Target> m_targets;
    static constexpr size_t NoHeading = std::string::npos;
    size_t m_linkAt = 0;                  ///< where the text of the link begins that is being written
    QByteArray m_linkName;                ///< what it is called where it has no text
    size_t m_headingAt = NoHeading;       ///< where its opening tag will stand
    size_t m_headingOpen = 0;             ///< how many tags are open with it
    qsizetype m_linkBytes = 0;            ///< of all destinations, also of those that are not written
    unsigned m_headingLevel = 0;
    int m_depth = 0;
    int m_pictures = 0;                   ///< pictures inside of which we are
    bool m_inRaw = false;
};

/// "Step one: talk!" → "step-one-talk"
QString anchorOf(const QString &heading);

} // namespace mycel::model
