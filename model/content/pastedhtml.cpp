#include "model/content/pastedhtml.h"

#include "model/content/pastedruns.h"
#include "model/content/rawhtml.h"

#include <QSet>
#include <QStringList>

namespace mycel::model {

namespace {

constexpr qsizetype MostBytes = 1 << 20;
constexpr int DeepestList = 6;
constexpr int MostColumns = 40;

/// An element that changes how its words look, until it ends.
struct Look {
    QByteArray name;
    bool bold = false, italic = false, code = false;
    QByteArray link{};
};

struct List {
    bool ordered = false;
    int number = 0;
};

bool isBlock(const QByteArray &name)
{
    static const QSet<QByteArray> names{"p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "dl", "dt", "dd", "figure", "figcaption", "form", "body", "html", "details", "summary", "center", "hr", "pre"};
    return names.contains(name);
}

int headingLevel(const QByteArray &name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

class Paste {
public:
    QString convert(QByteArrayView html)
    {
        RawHtml raw(RawHtml::Gives::Everything);
        for (const RawPiece &piece : raw.read(html.first(qMin(html.size(), MostBytes))))
            take(piece);
        endTable();
        endBlock();
        return m_blocks.join(u'\n').trimmed();
    }

private:
    using Is = RawPiece::Is;

    void take(const RawPiece &piece)
    {
        switch (piece.is) {
        case Is::Text: addText(QString::fromUtf8(piece.text)); break;
        case Is::Break: piece.name == "br" ? m_runs.breakLine() : endBlock(); break;
        case Is::Picture: addText(QString::fromUtf8(piece.text)); break; // a picture comes by itself, and not from the web
        case Is::Link: m_looks.append({"a", false, false, false, piece.target}); break;
        case Is::Open: open(piece.name, piece.target); break;
        case Is::Close: close(piece.name); break;
        }
    }

    void addText(const QString &text)
    {
        PastedRun run{text};
        for (const Look &look : m_looks) {
            run.bold = run.bold || look.bold;
            run.italic = run.italic || look.italic;
            run.code = run.code || look.code;
            if (!look.link.isEmpty())
                run.link = look.link;
        }
        run.bold = run.bold && m_heading == 0; // a heading is bold as it is
        m_runs.add(run);
    }

    void open(const QByteArray &name, const QByteArray &style)
    {
        if (const int level = headingLevel(name)) {
            endBlock();
            m_heading = level;
        } else if (name == "ul" || name == "ol") {
            endBlock();
            if (m_lists.size() < DeepestList)
                m_lists.append(List{name == "ol", 0});
            else
                ++m_deeper;
        } else if (name == "li") {
            endBlock();
            m_item = true;
            if (!m_lists.isEmpty())
                ++m_lists.last().number;
        } else if (name == "blockquote") {
            endBlock();
            m_quote = true;
        } else if (name == "table") {
            endTable();
            endBlock();
            m_inTable = true;
        } else if (name == "tr") {
            endCell();
            if (m_inTable)
                m_rows.append(QStringList());
        } else if (name == "td" || name == "th") {
            endCell();
            m_inCell = m_inTable;
        } else if (isBlock(name)) {
            endBlock();
        } else {
            openLook(name, style.toLower());
        }
    }

    void openLook(const QByteArray &name, QByteArray style)
    {
        style.replace(' ', "");
        const bool light = style.contains("font-weight:normal") || style.contains("font-weight:400"); // so some wrap all that they copy
        const bool heavy = style.contains("font-weight:bold") || style.contains("font-weight:700") || style.contains("font-weight:600");
        Look look{name};
        look.bold = ((name == "b" || name == "strong") && !light) || heavy;
        look.italic = ((name == "i" || name == "em") && !style.contains("font-style:normal")) || style.contains("font-style:italic");
        look.code = name == "code" || name == "kbd" || name == "tt";
        if (look.bold || look.italic || look.code || name == "b" || name == "i" || name == "span")
            m_looks.append(look);
        if (m_looks.size() > 200)
            m_looks.remove(0, 100); // nobody wrote that
    }

    void close(const QByteArray &name)
    {
        if (headingLevel(name) || isBlock(name)) {
            endBlock();
        } else if (name == "li") {
            endBlock();
            m_item = false;
        } else if (name == "ul" || name == "ol") {
            endBlock();
            m_item = false;
            if (m_deeper > 0)
                --m_deeper;
            else if (!m_lists.isEmpty())
                m_lists.removeLast();
            if (m_lists.isEmpty())
                m_tight = false;
        } else if (name == "blockquote") {
            endBlock();
            m_quote = false;
        } else if (name == "table") {
            endTable();
        } else if (name == "tr" || name == "td" || name == "th") {
            endCell();
        } else {
            for (qsizetype i = m_looks.size() - 1; i >= 0; --i) {
                if (m_looks[i].name == name) {
                    m_looks.remove(i);
                    break;
                }
            }
        }
    }

    void endBlock()
    {
        if (m_inCell) {
            m_runs.add({QStringLiteral(" ")});
            return;
        }
        const int level = std::exchange(m_heading, 0);
        if (m_runs.isBlank()) {
            m_runs.take();
            return;
        }
        QString text = m_runs.take();
        if (level > 0)
            return addBlock(QString(level, u'#') + u' ' + text.replace(QStringLiteral("\\\n"), QStringLiteral(" ")), false);
        if (m_lists.isEmpty())
            return addBlock(m_quote ? QStringLiteral("> ") + text.replace(u'\n', QStringLiteral("\n> ")) : text, false);
        const QString mark = m_lists.last().ordered ? QStringLiteral("%1. ").arg(qMax(1, m_lists.last().number)) : QStringLiteral("- ");
        QString indent;
        for (qsizetype i = 0; i + 1 < m_lists.size(); ++i)
            indent += m_lists[i].ordered ? QStringLiteral("   ") : QStringLiteral("  ");
        const QString behind(mark.size(), u' ');
        const bool first = std::exchange(m_item, false);
        addBlock(indent + (first ? mark : behind) + text.replace(u'\n', u'\n' + indent + behind), first);
    }

    /// `tight`: an item, which follows the one before it without a blank line.
    void addBlock(const QString &text, bool tight)
    {
        if (!m_blocks.isEmpty() && !(tight && m_tight))
            m_blocks.append(QString());
        m_tight = tight;
        m_blocks.append(text);
    }

    void endCell()
    {
        if (!std::exchange(m_inCell, false))
            return;
        const QString text = m_runs.take().replace(QStringLiteral("\\\n"), QStringLiteral(" "));
        if (m_rows.isEmpty())
            m_rows.append(QStringList());
        if (m_rows.last().size() < MostColumns)
            m_rows.last().append(text);
        else
            m_rows.last().last() += u' ' + text;
    }

    void endTable()
    {
        endCell();
        m_inTable = false;
        QList<QStringList> rows = std::exchange(m_rows, {});
        rows.removeIf([](const QStringList &row) { return std::ranges::all_of(row, &QString::isEmpty); });
        qsizetype columns = 0;
        for (const QStringList &row : rows)
            columns = qMax(columns, row.size());
        if (rows.isEmpty())
            return;
        const auto line = [columns](QStringList cells) {
            cells.resize(columns);
            return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
        };
        QStringList lines;
        for (const QStringList &row : rows) {
            lines.append(line(row));
            if (lines.size() == 1)
                lines.append(QStringLiteral("|") + QStringLiteral(" --- |").repeated(columns));
        }
        m_quote = false;
        addBlock(lines.join(u'\n'), false);
    }

    PastedRuns m_runs;
    QList<Look> m_looks;
    QList<List> m_lists;
    QList<QStringList> m_rows;
    QStringList m_blocks;
    int m_heading = 0;
    int m_deeper = 0;   ///< lists in lists that are shown as one
    bool m_item = false;
    bool m_quote = false;
    bool m_inTable = false;
    bool m_inCell = false;
    bool m_tight = false;
};

} // namespace

QString markdownOfHtml(QByteArrayView html)
{
    return Paste().convert(html);
}

} // namespace mycel::model
