#pragma once
// The front matter of a Markdown file, read: YAML between `---`, TOML between `+++`, or keys in an HTML comment at the top.
// Scalars stay the text that they are (no is not false, 1.10 is not 1.1). Bounded: 64 KiB, 16 levels, no aliases, no tags.
// What cannot be read is a problem with a name; the text below is shown all the same.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace mycel::model {

/// A scalar, a list or a map in its written order.
struct Value {
    using List = QList<Value>;
    using Map = QList<std::pair<QString, Value>>;
    std::variant<std::monostate, QString, List, Map> is;

    [[nodiscard]] bool isNone() const { return is.index() == 0; }
    /// The scalar, trimmed, or empty.
    [[nodiscard]] QString text() const;
    /// A list's scalars; a scalar alone is a list of one (or of its comma-separated parts); else empty.
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] const List &list() const;
    [[nodiscard]] const Map &map() const;
    /// The value of a key of a map, or none.
    [[nodiscard]] const Value &operator[](QStringView key) const;

    /// The same with the keys of all maps in the order of their names, for maps that mean the same however they are written.
    [[nodiscard]] Value inKeyOrder() const;

    bool operator==(const Value &) const = default;
};

/// A scalar, trimmed, or none where the text is empty.
Value scalarOf(const QString &text);
/// A list or a map, or none where it is empty.
Value listOf(const Value::List &list);
Value listOf(const QStringList &texts);
Value mapOf(const Value::Map &map);

struct FrontMatter {
    enum class Written { None, Yaml, Toml, Comment };

    Written written = Written::None;
    qsizetype bodyAt = 0;      ///< offset of the body in the file's bytes
    Value keys;                ///< a map, or none
    QByteArray problem;        ///< empty, or a stable word: "unreadable", "never-closed", "too-large", "too-deep",
                               ///< "alias", "tag", "duplicate-key"
    QString detail;            ///< the parser's own words, with the line
    qsizetype textBegin = 0;   ///< where the keys are written: the lines between the marks
    qsizetype textEnd = 0;
};

/// Never fails: what cannot be read is in `problem`. A byte-order mark is passed over; CRLF is as good as LF.
FrontMatter readFrontMatter(QByteArrayView file);

} // namespace mycel::model
