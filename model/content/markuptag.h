#pragma once
// One tag as HTML and MDX write it, taken apart before md4c reads the document: in MDX a value may be JavaScript in braces, which
// md4c takes for no tag. Of such a value only a text in quotation marks is said. preparation.* and foreigntags.* ask it.

#include <QByteArray>
#include <QList>

#include <optional>

namespace mycel::model {

struct MarkupTag {
    struct Attribute {
        QByteArray name;
        QByteArray value;  ///< as written between quotation marks; of JavaScript its first text
        QByteArray script; ///< what stands in braces
    };

    QByteArray name; ///< as written
    QList<Attribute> attributes;
    bool isClosing = false; ///< </a>
    bool isEmpty = false;   ///< <a/>
    qsizetype length = 0;   ///< of the whole tag, in bytes

    /// The first of these attributes that says anything.
    [[nodiscard]] QByteArray value(std::initializer_list<const char *> names) const;
    [[nodiscard]] const Attribute *attribute(const char *name) const;
    /// <Figure>, which is no <figure>; <B> is, and so is <Br>.
    [[nodiscard]] bool isComponent() const;
    [[nodiscard]] bool hasScript() const;
    /// The same tag without its JavaScript, as md4c understands it.
    [[nodiscard]] QByteArray plain() const;
};

/// The tag that `text` begins with, over several lines too; nothing where it begins with none.
std::optional<MarkupTag> markupTagAt(QByteArrayView text);

/// Whether a name is one of a component: it begins with a capital, and is not one of HTML in capitals.
bool isComponentName(QByteArrayView name);

/// As the value of an attribute is written.
QByteArray asAttribute(QByteArray value);

/// The first text in quotation marks; of one that nobody closes, all.
QByteArrayView quotedIn(QByteArrayView text);

} // namespace mycel::model
