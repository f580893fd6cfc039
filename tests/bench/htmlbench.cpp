// htmlbench DIR: how fast Markdown becomes safe HTML, over all *.md files below DIR without their front matter: the same
// files, the same cut and the same five rounds as `gfmbench DIR`. Every link is resolved as one that leads inside.
#include "model/content/markdown.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace mycel;

namespace {

constexpr int Rounds = 5;

QByteArray withoutKeys(QByteArray text)
{
    if (text.startsWith("---\n")) {
        if (const qsizetype end = text.indexOf("\n---\n", 4); end >= 0)
            text.remove(0, end + 5);
    }
    return text;
}

model::Target inside(const QByteArray &destination, bool picture)
{
    return {picture ? model::Target::Is::Picture : model::Target::Is::Inside, QString::fromUtf8(destination), {}};
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    QList<QByteArray> texts;
    qsizetype bytes = 0;
    for (QDirIterator files(QString::fromLocal8Bit(argv[1]), {QStringLiteral("*.md")}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        texts.append(withoutKeys(file.readAll()));
        bytes += texts.last().size();
    }
    for (int round = 0; round < Rounds; ++round) {
        qsizetype made = 0;
        const auto began = std::chrono::steady_clock::now();
        for (const QByteArray &text : texts)
            made += model::toHtml(text, inside).body.size();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        std::printf("parse+html %lld docs %.1f MB in %.3f s = %.1f MB/s, %.1f MB of HTML\n", static_cast<long long>(texts.size()),
                    double(bytes) / 1e6, seconds, double(bytes) / 1e6 / seconds, double(made) / 1e6);
    }
    return 0;
}
