#include "sync/courierpipe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mycel::sync {

namespace {

QString latin(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

QJsonArray tipsToJson(const QMultiHash<QByteArray, Id> &tips)
{
    QList<std::pair<QByteArray, Id>> sorted;
    for (auto tip = tips.begin(); tip != tips.end(); ++tip)
        sorted.append({tip.key(), tip.value()});
    std::ranges::sort(sorted);
    QJsonArray json;
    for (const auto &[branch, id] : sorted)
        json.append(QJsonArray{QString::fromUtf8(branch), latin(id.hex())});
    return json;
}

tl::unexpected<Error> garbled()
{
    return fail(Error::Kind::Damaged, "courier-died", QStringLiteral("its answer could not be read"));
}

QJsonObject toJson(const Progress &progress)
{
    return {{QStringLiteral("stage"), int(progress.stage)}, {QStringLiteral("done"), progress.done},
            {QStringLiteral("total"), progress.total}, {QStringLiteral("bytes"), progress.bytes}};
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("kind"), int(error.kind)}, {QStringLiteral("why"), latin(error.why)}, {QStringLiteral("detail"), error.detail}};
}

QJsonObject toJson(const Arrival &arrival)
{
    QJsonArray leftOut, sent;
    for (const LeftOut &each : arrival.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("name"), each.name}, {QStringLiteral("why"), toJson(each.why)}});
    for (const Sent &each : arrival.sent)
        sent.append(QJsonObject{{QStringLiteral("branch"), QString::fromUtf8(each.branch)}, {QStringLiteral("outcome"), int(each.outcome)}, {QStringLiteral("why"), toJson(each.why)}});
    return {{QStringLiteral("branch"), QString::fromUtf8(arrival.branch)}, {QStringLiteral("tips"), tipsToJson(arrival.tips)},
            {QStringLiteral("new"), arrival.anythingNew}, {QStringLiteral("leftOut"), leftOut}, {QStringLiteral("sent"), sent}};
}

Progress progressFrom(const QJsonObject &json)
{
    const int stage = json[QStringLiteral("stage")].toInt();
    return {stage >= 0 && stage <= int(Progress::Stage::Sending) ? Progress::Stage(stage) : Progress::Stage::Connecting,
            json[QStringLiteral("done")].toInteger(), json[QStringLiteral("total")].toInteger(), json[QStringLiteral("bytes")].toInteger()};
}

Error errorFrom(const QJsonObject &json)
{
    const int kind = json[QStringLiteral("kind")].toInt(int(Error::Kind::Internal));
    return {kind >= 0 && kind <= int(Error::Kind::Internal) ? Error::Kind(kind) : Error::Kind::Internal,
            json[QStringLiteral("why")].toString().toLatin1(), json[QStringLiteral("detail")].toString()};
}

Sent sentFrom(const QJsonObject &json)
{
    const int outcome = json[QStringLiteral("outcome")].toInt(int(Sent::Outcome::Refused));
    return {json[QStringLiteral("branch")].toString().toUtf8(),
            outcome >= 0 && outcome <= int(Sent::Outcome::Refused) ? Sent::Outcome(outcome) : Sent::Outcome::Refused,
            errorFrom(json[QStringLiteral("why")].toObject())};
}

Result<CourierLine> arrivalFrom(const QJsonObject &json)
{
    Arrival arrival;
    arrival.branch = json[QStringLiteral("branch")].toString().toUtf8();
    arrival.anythingNew = json[QStringLiteral("new")].toBool();
    for (const auto &tip : json[QStringLiteral("tips")].toArray()) {
        const auto id = Id::fromHex(tip[1].toString().toLatin1());
        if (!id)
            return garbled();
        arrival.tips.insert(tip[0].toString().toUtf8(), *id);
    }
    for (const auto &each : json[QStringLiteral("leftOut")].toArray())
        arrival.leftOut.append({each[QStringLiteral("name")].toString(), errorFrom(each[QStringLiteral("why")].toObject())});
    for (const auto &each : json[QStringLiteral("sent")].toArray())
        arrival.sent.append(sentFrom(each.toObject()));
    return arrival;
}

QByteArray compact(const char *name, const QJsonObject &json)
{
    return QJsonDocument(QJsonObject{{QLatin1String(name), json}}).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray writeErrand(const Errand &errand)
{
    const Credentials &credentials = errand.access.credentials;
    QJsonArray sending;
    for (const Sending &each : errand.sending)
        sending.append(QJsonArray{QString::fromUtf8(each.branch), latin(each.from.hex()), latin(each.to.hex())});
    const QJsonObject json{
        {QStringLiteral("way"), int(errand.address.way)},
        {QStringLiteral("user"), errand.address.user},
        {QStringLiteral("host"), errand.address.host},
        {QStringLiteral("port"), errand.address.port},
        {QStringLiteral("path"), errand.address.path},
        {QStringLiteral("repository"), errand.repository},
        {QStringLiteral("quarantine"), errand.quarantine},
        {QStringLiteral("branch"), QString::fromUtf8(errand.branch)},
        {QStringLiteral("signInUser"), credentials.user},
        {QStringLiteral("signInSecret"), credentials.secret},
        {QStringLiteral("keyFile"), credentials.keyFile},
        {QStringLiteral("passphrase"), credentials.passphrase},
        {QStringLiteral("agent"), credentials.agent},
        {QStringLiteral("hostKey"), latin(errand.access.hostKey.toHex())},
        {QStringLiteral("authorities"), latin(errand.access.authorities)},
        {QStringLiteral("proxy"), errand.proxy},
        {QStringLiteral("apart"), errand.apart},
        {QStringLiteral("proxyUser"), errand.access.proxyLogin.user},
        {QStringLiteral("proxySecret"), errand.access.proxyLogin.secret},
        {QStringLiteral("bytes"), errand.budget.bytes},
        {QStringLiteral("advertisement"), errand.budget.advertisement},
        {QStringLiteral("silence"), errand.budget.silenceSeconds},
        {QStringLiteral("seconds"), errand.budget.totalSeconds},
        {QStringLiteral("sending"), sending},
        {QStringLiteral("place"), QString::fromUtf8(errand.place)},
        {QStringLiteral("bundle"), errand.bundle},
        {QStringLiteral("page"), errand.page},
    };
    return compact("errand", json);
}

Result<Errand> readErrand(const QByteArray &line)
{
    const QJsonValue value = QJsonDocument::fromJson(line).object()[QStringLiteral("errand")];
    if (!value.isObject())
        return fail(Error::Kind::Internal, {}, QStringLiteral("no errand"));
    const QJsonObject json = value.toObject();
    const auto text = [&json](const char *key) { return json[QLatin1String(key)].toString(); };
    Errand errand;
    errand.address = {Address::Way(json[QStringLiteral("way")].toInt()), text("user"), text("host"), json[QStringLiteral("port")].toInt(), text("path")};
    errand.repository = text("repository");
    errand.quarantine = text("quarantine");
    errand.branch = text("branch").toUtf8();
    errand.access = {{text("signInUser"), text("signInSecret"), text("keyFile"), text("passphrase"), json[QStringLiteral("agent")].toBool()}, QByteArray::fromHex(text("hostKey").toLatin1()), text("authorities").toLatin1()};
    errand.proxy = text("proxy");
    errand.apart = text("apart");
    errand.access.proxyLogin = {text("proxyUser"), text("proxySecret"), false};
    errand.budget = {json[QStringLiteral("bytes")].toInteger(), json[QStringLiteral("advertisement")].toInt(),
                     json[QStringLiteral("silence")].toInt(), json[QStringLiteral("seconds")].toInt()};
    errand.bundle = text("bundle");
    errand.place = text("place").toUtf8();
    errand.page = text("page");
    for (const auto &each : json[QStringLiteral("sending")].toArray()) {
        const auto from = Id::fromHex(each[1].toString().toLatin1()), to = Id::fromHex(each[2].toString().toLatin1());
        if (!from || !to)
            return fail(Error::Kind::Internal, {}, QStringLiteral("no errand"));
        errand.sending.append({each[0].toString().toUtf8(), *from, *to});
    }
    return errand;
}

QByteArray writeLine(const CourierLine &line)
{
    if (const auto *progress = std::get_if<Progress>(&line))
        return compact("progress", toJson(*progress));
    if (const auto *arrival = std::get_if<Arrival>(&line))
        return compact("arrival", toJson(*arrival));
    return compact("error", toJson(std::get<Error>(line)));
}

Result<CourierLine> readLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (const auto progress = json[QStringLiteral("progress")]; progress.isObject())
        return progressFrom(progress.toObject());
    if (const auto arrival = json[QStringLiteral("arrival")]; arrival.isObject())
        return arrivalFrom(arrival.toObject());
    if (const auto error = json[QStringLiteral("error")]; error.isObject())
        return errorFrom(error.toObject());
    return garbled();
}

} // namespace mycel::sync
