#pragma once
// What stands between {{< and >}}, {% and %}, {{ and }} (Hugo, Jekyll), and between ![[ and ]] (Obsidian), as the Markdown that it means. What only
// a site's builder understands is nothing. foreigntags.* asks it.

#include "model/content/figure.h"

namespace mycel::model {

/// Where a tag leads that stands in a link: {{< ref "a.md" >}}, {% link a.md %}, {{ "/a" | relative_url }}; {{ site.baseurl }} is nothing.
QByteArray addressIn(QByteArrayView inner);

/// {{< figure src="a.png" title="b" >}} as a picture, {{< button url="a" text="b" >}} as a link; nothing else says anything by itself.
QByteArray saidBy(QByteArrayView inner);

/// A figure that stands alone in its line; without a source where it is none.
Figure figureIn(QByteArrayView line);

/// ![[a.png|300]] as a picture, ![[A note]] as a link to it.
QByteArray embedOf(QByteArrayView inner);

} // namespace mycel::model
