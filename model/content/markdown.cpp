#include "model/content/markdown.h"

#include "model/content/htmlwriter.h"

namespace mycel::model {

Html toHtml(QByteArrayView body, const Resolve &resolve)
{
    return HtmlWriter(resolve).write(body);
}

} // namespace mycel::model
