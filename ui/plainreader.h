#pragma once
// The reader that is always there: a page as rich text, without any engine. Links are asked for, never followed by itself;
// pictures come from the library through the commons.

#include "model/commons.h"
#include "ui/theme.h"

#include <QTextBrowser>

namespace mycel::ui {

class PlainReader : public QTextBrowser {
    Q_OBJECT
public:
    PlainReader(model::Commons &commons, const Theme &theme, QWidget *parent = nullptr);
    void show(const model::Page &page);

Q_SIGNALS:
    void itemAsked(const model::ItemRef &ref, const QString &anchor);
    void webAsked(const QUrl &url);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void follow(const QUrl &url);
    model::Commons &m_commons;
    Theme m_theme;
    QSet<QUrl> m_asked;
    QHash<QUrl, QImage> m_pictures;
    QString m_html;
};

} // namespace mycel::ui
