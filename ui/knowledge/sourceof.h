#pragma once
// The item that a page is a translation of.

#include "model/commons.h"

namespace mycel::ui {

/// In the language in which it was written; the page's own where that is not here.
inline const model::Item &sourceOf(const model::Page &page)
{
    const auto source = std::ranges::find_if(page.translations, &model::Item::original);
    return source == page.translations.end() ? page.item : *source;
}

} // namespace mycel::ui
