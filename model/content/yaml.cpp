#include "model/content/yaml.h"

#include <yaml.h>

#include <memory>

namespace mycel::model {

namespace {

constexpr int DeepestLevel = 16;

struct Event {
    yaml_event_t raw{};
    Event() = default;
    Event(const Event &) = delete;
    Event &operator=(const Event &) = delete;
    ~Event() { yaml_event_delete(&raw); }
};

class YamlReader {
public:
    explicit YamlReader(QByteArrayView text)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        const char *bytes = text.isEmpty() ? "" : text.data(); // libyaml insists on a pointer, even to nothing
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(bytes), size_t(text.size()));
    }
    YamlReader(const YamlReader &) = delete;
    YamlReader &operator=(const YamlReader &) = delete;
    ~YamlReader() { yaml_parser_delete(&m_parser); }

    Yaml read()
    {
        Yaml yaml;
        for (int documents = 0;;) {
            Event event;
            if (!next(event) || event.raw.type == YAML_STREAM_END_EVENT)
                break;
            if (event.raw.type == YAML_DOCUMENT_START_EVENT && ++documents > 1) {
                refuse("unreadable", QStringLiteral("more than one document"));
                break;
            }
            if (isNode(event.raw.type) && !node(event, yaml.value, 0))
                break;
        }
        yaml.problem = m_problem;
        yaml.detail = m_detail;
        return yaml;
    }

private:
    static bool isNode(yaml_event_type_t type)
    {
        return type == YAML_SCALAR_EVENT || type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT || type == YAML_ALIAS_EVENT;
    }

    bool next(Event &event)
    {
        if (yaml_parser_parse(&m_parser, &event.raw))
            return true;
        refuse("unreadable", QStringLiteral("line %1: %2").arg(m_parser.problem_mark.line + 1).arg(QString::fromUtf8(m_parser.problem)));
        return false;
    }

    bool refuse(const char *problem, const QString &detail)
    {
        if (m_problem.isEmpty()) {
            m_problem = problem;
            m_detail = detail;
        }
        return false;
    }

    bool refuseAt(const char *problem, const Event &event)
    {
        return refuse(problem, QStringLiteral("line %1").arg(event.raw.start_mark.line + 1));
    }

    /// Reads the node that begins with `event`; false where reading has to end.
    bool node(const Event &event, Value &value, int level)
    {
        switch (event.raw.type) {
        case YAML_SCALAR_EVENT: {
            const auto &scalar = event.raw.data.scalar;
            if (scalar.tag && scalar.tag[0] && qstrcmp(reinterpret_cast<const char *>(scalar.tag), "!") != 0)
                return refuseAt("tag", event);
            const QString text = QString::fromUtf8(reinterpret_cast<const char *>(scalar.value), qsizetype(scalar.length));
            const bool none = scalar.style == YAML_PLAIN_SCALAR_STYLE && (text.isEmpty() || text == QLatin1String("~") || text == QLatin1String("null"));
            if (none)
                value.is = std::monostate{};
            else
                value.is = text;
            return true;
        }
        case YAML_SEQUENCE_START_EVENT:
            if (event.raw.data.sequence_start.tag)
                return refuseAt("tag", event);
            return level >= DeepestLevel ? refuseAt("too-deep", event) : list(value, level);
        case YAML_MAPPING_START_EVENT:
            if (event.raw.data.mapping_start.tag)
                return refuseAt("tag", event);
            return level >= DeepestLevel ? refuseAt("too-deep", event) : map(value, level);
        default:
            return refuseAt("alias", event);
        }
    }

    bool list(Value &value, int level)
    {
        value.is = Value::List();
        auto &items = std::get<Value::List>(value.is);
        for (;;) {
            Event event;
            if (!next(event))
                return false;
            if (event.raw.type == YAML_SEQUENCE_END_EVENT)
                return true;
            items.append(Value());
            if (!node(event, items.last(), level + 1))
                return false;
        }
    }

    bool map(Value &value, int level)
    {
        value.is = Value::Map();
        auto &entries = std::get<Value::Map>(value.is);
        QSet<QString> seen;
        for (;;) {
            Event event;
            if (!next(event))
                return false;
            if (event.raw.type == YAML_MAPPING_END_EVENT)
                return true;
            if (event.raw.type != YAML_SCALAR_EVENT)
                return refuseAt(event.raw.type == YAML_ALIAS_EVENT ? "alias" : "unreadable", event);
            Value key;
            if (!node(event, key, level))
                return false;
            const QString name = key.text();
            Value content;
            Event begin;
            if (!next(begin) || !node(begin, content, level + 1))
                return false;
            if (seen.contains(name)) {
                refuseAt("duplicate-key", event); // the first one counts, and reading goes on
                continue;
            }
            seen.insert(name);
            entries.append({name, content});
        }
    }

    yaml_parser_t m_parser{};
    QByteArray m_problem;
    QString m_detail;
};

} // namespace

Yaml readYaml(QByteArrayView text)
{
    return YamlReader(text.startsWith(ByteOrderMark) ? text.sliced(ByteOrderMark.size()) : text).read(); // libyaml ends behind the first key
}

} // namespace mycel::model
