#pragma once
// Markdown, read by md4c and written as HTML by us alone. No byte of a document reaches a page unescaped: raw HTML is read by
// gumbo and written anew from the allow-list of format.md, of anything else only its text remains.
// Bounded: 1 MiB in, 2 MiB out, nesting 32; past that the page says so and offers the plain text.

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace mycel::model {

/// Where a link or a picture of a document leads, as a page has to write it.
struct Target {
    enum class Is { Inside, Anchor, Web, Mail, Dead, Picture, RemotePicture, File, Refused };
    Is is = Is::Refused;
    QString href;   ///< what the page writes: an address of our own scheme, of the web (Web, RemotePicture) or empty
    QString title;  ///< Inside: the other item's title; RemotePicture: its host
};

/// Asked for each link and each picture with the destination as written (percent-decoding is the asked one's).
using Resolve = std::function<Target(const QByteArray &destination, bool picture)>;

struct Heading {
    int level = 1;
    QString text;
    QString anchor; ///< unique in the page
    bool inHtml = false;

    bool operator==(const Heading &) const = default;
};

struct Html {
    QByteArray body;
    QList<Heading> contents;
    bool cut = false;   ///< a limit was met: what is missing is in the source
    int remotePictures = 0;
};

/// `body` without its front matter. Linear in the size of the document.
Html toHtml(QByteArrayView body, const Resolve &resolve);

/// What a document says, for the index, the list and the check: one pass, no HTML.
struct Reading {
    QString firstHeading;      ///< the first of level 1, else a lesser one that the document begins with
    QString belowFirst;        ///< of level 2, right below a first one that is HTML: that may be the banner of each page
    QString firstParagraph;    ///< plain, at most 400 characters
    QByteArray headings;       ///< UTF-8, all, a line each
    QByteArray text;           ///< UTF-8, plain, paragraphs as lines
    QList<QByteArray> links;   ///< destinations as written, each once, in order; [[wiki]] as "[[wiki]]"
    QList<QByteArray> pictures;
    int words = 0;
    bool cut = false;
};

Reading readMarkdown(QByteArrayView body);

} // namespace mycel::model
