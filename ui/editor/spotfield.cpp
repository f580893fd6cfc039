// Where something is: what the place is called, and where that lies by the name of a town, or by two numbers that somebody has from
// a map. Nobody is located.
#include "ui/editor/keyfield.h"

#include "model/finder/finder.h"
#include "ui/parts/placefield.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mycel::ui {

namespace {

constexpr int Decimals = 4;            // some ten metres
constexpr double Around = 0.2;         // degrees in which a town is near
const QString Name = QStringLiteral("name"), Lat = QStringLiteral("lat"), Lon = QStringLiteral("lon");

/// Its value is a map of `name`, `lat` and `lon`.
class SpotField : public KeyField {
public:
    SpotField(const QString &name, const FieldRoom &room, QWidget *parent)
        : KeyField(parent)
        , m_finder(room.commons->finder())
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        m_name = new QLineEdit(this);
        m_name->setAccessibleName(KeyField::tr("%1: name").arg(name));
        m_name->setPlaceholderText(KeyField::tr("What the place is called"));
        m_town = new PlaceField(m_finder, this);
        m_town->setAccessibleName(KeyField::tr("%1: town").arg(name));
        m_town->setPlaceholderText(KeyField::tr("Town, or 57.7, 11.97"));
        m_said = new QLabel(this);
        m_said->setObjectName(QStringLiteral("small"));
        m_said->setWordWrap(true);
        m_said->hide();
        for (QWidget *each : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_town), static_cast<QWidget *>(m_said)})
            column->addWidget(each);
        setFocusProxy(m_name);
        connect(m_name, &QLineEdit::textEdited, this, [this] { touch(); });
        connect(m_town, &QLineEdit::textEdited, this, [this] { touch(); });
        connect(m_town, &PlaceField::placeChosen, this, &SpotField::takeTown);
    }

protected:
    void show(const model::Value &value) override
    {
        m_name->setText(value[Name].text());
        m_name->setCursorPosition(0);
        bool hasLat = false, hasLon = false;
        const double lat = value[Lat].text().toDouble(&hasLat), lon = value[Lon].text().toDouble(&hasLon);
        const auto at = hasLat && hasLon ? model::pointOf(lat, lon) : std::nullopt;
        m_isMoved = false;
        m_town->setPlace(at ? QStringLiteral("%1, %2").arg(at->lat).arg(at->lon) : QString(), at);
        say();
    }
    model::Value written() const override
    {
        model::Value::Map map;
        const QString name = m_name->text().trimmed(), typed = m_town->text().trimmed();
        if (!name.isEmpty())
            map.append({Name, model::scalarOf(name)});
        else if (!typed.isEmpty() && typed != m_town->name()) // a town that is not found yet, or by nobody
            map.append({Name, model::scalarOf(typed)});
        if (!m_isMoved) {
            for (const QString &part : {Lat, Lon}) {
                if (const model::Value &its = given()[part]; !its.isNone())
                    map.append({part, its});
            }
        } else if (const auto &at = m_town->at()) {
            map.append({Lat, model::scalarOf(QString::number(at->lat, 'f', Decimals))});
            map.append({Lon, model::scalarOf(QString::number(at->lon, 'f', Decimals))});
        }
        return model::mapOf(map);
    }

private:
    void takeTown()
    {
        m_isMoved = true;
        if (m_name->text().trimmed().isEmpty() && m_town->isTown())
            m_name->setText(m_town->name());
        say();
        touch();
    }
    /// What lies there, for numbers; what is wrong.
    void say()
    {
        const auto at = m_town->at();
        const bool isUnknown = !at && !m_town->text().trimmed().isEmpty();
        m_said->setText(isUnknown ? m_town->toolTip() : QString());
        m_said->setVisible(isUnknown);
        if (!at || m_town->isTown())
            return;
        m_finder.townsWithin({at->lat - Around, at->lon - Around}, {at->lat + Around, at->lon + Around}, 0, 1).then(this, [this, at](const sync::Result<QList<model::Town>> &towns) {
            if (at != m_town->at())
                return;
            m_said->setText(towns && !towns->isEmpty() ? KeyField::tr("Near %1").arg(towns->first().name) : KeyField::tr("Far from every town that is known here"));
            m_said->show();
        });
    }

    model::Finder &m_finder;
    QLineEdit *m_name = nullptr;
    PlaceField *m_town = nullptr;
    QLabel *m_said = nullptr;
    bool m_isMoved = false;        ///< by hand
};

} // namespace

KeyField *makeSpotField(const QString &name, const FieldRoom &room, QWidget *parent)
{
    return new SpotField(name, room, parent);
}

} // namespace mycel::ui
