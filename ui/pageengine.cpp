#include "ui/pageengine.h"

#include <QOpenGLContext>
#include <QPluginLoader>

QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
QT_END_NAMESPACE

namespace mycel::ui {

PageEngineMaker *loadPageEngine(const QString &file)
{
    // Chromium looks at the context that all of the program's OpenGL shares before it finds that it is to draw without. An
    // empty one is enough for that. A real one, which Qt can make when the program starts, loads a whole graphics driver.
    if (!QOpenGLContext::globalShareContext())
        qt_gl_set_global_share_context(new QOpenGLContext);
    return qobject_cast<PageEngineMaker *>(QPluginLoader(file).instance());
}

} // namespace mycel::ui
