#pragma once
// "[[" and part of a title: what the library has by that name is offered, and becomes a link to it. The link is one that any
// Markdown program follows: relative, from file to file.

#include "ui/editor/itemfinder.h"

namespace mycel::ui {

class MarkdownEdit;

class LinkCompletion : public QObject {
    Q_OBJECT
public:
    LinkCompletion(model::Commons &commons, MarkdownEdit *text);
    /// `from`: the path of the item that is written, or where a new one would be.
    void begin(const QString &library, const QByteArray &from);

private:
    void look();
    void offer();
    void insert(const model::Item &item);
    /// What stands behind "[[" before the cursor, if that is where it is.
    [[nodiscard]] std::optional<QString> words() const;

    model::Commons &m_commons;
    MarkdownEdit *m_text = nullptr;
    std::unique_ptr<ItemFinder> m_finder;
    QByteArray m_from;
};

/// The way from one file of a library to another, as a link says it.
QString linkBetween(const QByteArray &from, const QByteArray &to);

} // namespace mycel::ui
