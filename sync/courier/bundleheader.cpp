#include "sync/courier/bundleheader.h"

namespace mycel::sync {

namespace {

constexpr qint64 LongestLine = 4096;
constexpr int MostLines = 100'000;

tl::unexpected<Error> notABundle()
{
    return fail(Error::Kind::Refused, "not-bundle");
}

} // namespace

Result<BundleHeader> readBundleHeader(QIODevice &file)
{
    const QByteArray first = file.readLine(LongestLine);
    if (first != "# v2 git bundle\n" && first != "# v3 git bundle\n")
        return notABundle();
    BundleHeader header;
    for (int number = 0; number < MostLines; ++number) {
        QByteArray line = file.readLine(LongestLine);
        if (line == "\n")
            return header;
        if (!line.endsWith('\n'))
            return notABundle();
        line.chop(1);
        if (line.startsWith('@')) {
            if (line != "@object-format=sha1")
                return fail(Error::Kind::Refused, line.startsWith("@object-format") ? "sha256" : "not-bundle", QString::fromLatin1(line));
            continue;
        }
        const bool needs = line.startsWith('-');
        const auto id = Id::fromHex(QByteArrayView(line).sliced(needs ? 1 : 0, qMin<qsizetype>(40, line.size() - (needs ? 1 : 0))));
        if (!id || (line.size() > 40 + needs && line[40 + needs] != ' '))
            return notABundle();
        if (needs)
            header.needed.append(*id);
        else
            header.places.add(line.mid(41), *id);
    }
    return fail(Error::Kind::TooLarge, "advertisement");
}

} // namespace mycel::sync
