#include "model/discuss/alike.h"

#include <unicode/uchar.h>
#include <unicode/uspoof.h>

namespace mycel::model {

namespace {

constexpr int LongestLooks = 1000;

/// What is seen of it: no letter without width, nothing that turns the direction.
QString seen(const QString &name)
{
    QString seen;
    for (const char32_t c : name.normalized(QString::NormalizationForm_KC).toUcs4()) { // letters of full width are letters
        if (!u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && u_charType(UChar32(c)) != U_FORMAT_CHAR && u_charType(UChar32(c)) != U_CONTROL_CHAR)
            seen += QString::fromUcs4(&c, 1);
    }
    return seen.simplified();
}

} // namespace

QString looksOf(const QString &name)
{
    static const icu::LocalUSpoofCheckerPointer checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::LocalUSpoofCheckerPointer(uspoof_open(&status));
    }();
    const auto skeleton = [](const QString &text) {
        QVarLengthArray<UChar, 256> looks(LongestLooks);
        UErrorCode status = U_ZERO_ERROR;
        const int length = uspoof_getSkeleton(checker.getAlias(), 0, reinterpret_cast<const UChar *>(text.utf16()), int(text.size()), looks.data(), int(looks.size()), &status);
        return U_SUCCESS(status) ? QString(reinterpret_cast<const QChar *>(looks.constData()), length) : text;
    };
    // Twice: what only looks alike in small letters does so as well, and a look may be a capital letter again.
    return skeleton(skeleton(seen(name)).toCaseFolded());
}

} // namespace mycel::model
