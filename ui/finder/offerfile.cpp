#include "ui/finder/offerfile.h"

#include "model/finder/feeds/feeds.h"
#include "model/finder/finder.h"
#include "ui/savefile.h"
#include "ui/words/errortext.h"
#include "ui/words/sheettext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace mycel::ui {

namespace {

struct OfferFile {
    Q_DECLARE_TR_FUNCTIONS(OfferFile)
};

} // namespace

void saveOffers(model::Commons &commons, const QList<model::ItemRef> &offers, QWidget *parent, const std::function<void(const QString &)> &say)
{
    const std::pair<model::ExportForm, QString> forms[] = {{model::ExportForm::ICalendar, OfferFile::tr("Calendar (*.ics)")}, {model::ExportForm::Csv, OfferFile::tr("Table (*.csv)")},
                                                           {model::ExportForm::SchemaOrg, OfferFile::tr("Data for the web (*.jsonld)")}, {model::ExportForm::Sheet, OfferFile::tr("Sheet to print (*.html)")}};
    QStringList filters;
    for (const auto &[form, filter] : forms)
        filters.append(filter);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    QString filter = filters.first();
    QString chosen = QFileDialog::getSaveFileName(parent, OfferFile::tr("Save the offers"), folder + QStringLiteral("/mycel.ics"), filters.join(QStringLiteral(";;")), &filter);
    if (chosen.isEmpty())
        return;
    model::ExportForm form = model::ExportForm::ICalendar;
    const QString suffix = QFileInfo(chosen).suffix().toLower();
    for (const auto &[its, name] : forms) {
        if (name.contains(QStringLiteral("*.%1)").arg(suffix)) || (suffix.isEmpty() && name == filter))
            form = its;
    }
    commons.finder().feeds().exported(offers, form, {OfferFile::tr("What you can take part in"), words::sheetLines}).then(parent, [chosen, say](const sync::Result<model::GivenOut> &out) {
        if (const QString without = out ? words::withoutTimeText(out->withoutTime) : QString(); !without.isEmpty())
            say(without);
        keepIn(chosen, out.map(&model::GivenOut::bytes), [say](const sync::Error &error) { say(words::textOf(error).text()); });
    });
}

} // namespace mycel::ui
