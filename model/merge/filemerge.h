#pragma once
// Two changes of one text file of a library become one: its front matter by what the keys mean, its body by words, a .yaml
// file as front matter alone. What could not stay in place comes out as the contents of kept versions.

#include <QByteArray>

#include <optional>
#include <vector>

namespace mycel::model::merge {

struct MergedFile {
    QByteArray text;
    std::vector<QByteArray> kept; ///< whole contents of files for `versions/`
};

/// Whether a file of that name is merged as text; any other is taken whole, and so is one over 1 MiB.
bool isMergedAsText(QByteArrayView name);
inline constexpr qsizetype LargestText = 1 << 20;

/// `name` is the file's own, without its folders.
MergedFile mergeFile(const QByteArray &name, const std::optional<QByteArray> &base, const QByteArray &a, const QByteArray &b);

/// The front matter of a Markdown file (with LF line ends) and what is below it; none where it does not open with "---".
struct SplitFile {
    std::optional<QByteArray> front;
    QByteArray body;
    bool windows = false; ///< whether the front matter has CRLF line ends
};

SplitFile splitFile(const QByteArray &text);

/// The name git gives to these bytes: 40 hexadecimal digits.
QByteArray blobName(const QByteArray &bytes);

} // namespace mycel::model::merge
