#include "model/index/labels.h"

#include "model/index/tokens.h"

#include <QCryptographicHash>

namespace mycel::model {

namespace {

QByteArray label(const char *what, const QByteArray &value)
{
    return QByteArray(1, LabelMark) + what + value;
}

} // namespace

QByteArray labelOfKind(Kind kind)
{
    return label("k", QByteArray::number(int(kind)));
}

QByteArray labelOfLanguage(const QString &lang)
{
    QByteArray plain;
    for (const QChar c : lang.toLower().left(20)) {
        if (c.isLetterOrNumber() || c == u'-')
            plain += QString(c).toUtf8();
    }
    return label("l", plain);
}

QByteArray labelOfTopic(const QString &topic)
{
    // Whatever a topic is called, its label is plain.
    return label("t", QCryptographicHash::hash(topic.toLower().toUtf8(), QCryptographicHash::Md5).toHex().left(16));
}

QByteArray labelOfTypedTopic(const QString &topic)
{
    return labelOfTopic(QString::fromUtf8(foldedName(topic.toUtf8())));
}

QByteArray labelOfLibrary(qint64 number)
{
    return label("b", QByteArray::number(number));
}

QList<QByteArray> labelsOfItem(const Item &item, qint64 library)
{
    QList<QByteArray> labels{labelOfKind(item.kind), labelOfLanguage(item.lang), labelOfLibrary(library)};
    if (const qsizetype region = item.lang.indexOf(u'-'); region > 0)
        labels.append(labelOfLanguage(item.lang.left(region)));
    for (const QString &topic : item.topics) {
        for (const QByteArray &label : {labelOfTopic(topic), labelOfTypedTopic(topic)}) {
            if (!labels.contains(label))
                labels.append(label);
        }
    }
    return labels;
}

QByteArray joinedLabels(const QList<QByteArray> &labels)
{
    return PreparedMark + labels.join(' ') + ' ';
}

} // namespace mycel::model
