#include "model/content/spannedyaml.h"

#include "model/content/yaml.h"

#include <yaml.h>

namespace mycel::model {

namespace {

struct Event {
    yaml_event_t raw{};
    Event() = default;
    Event(const Event &) = delete;
    Event &operator=(const Event &) = delete;
    ~Event() { yaml_event_delete(&raw); }
};

/// Where each code point begins, for libyaml counts those and not bytes.
std::vector<qsizetype> beginningsOf(QByteArrayView text)
{
    std::vector<qsizetype> beginnings;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
            beginnings.push_back(at);
    }
    beginnings.push_back(text.size());
    return beginnings;
}

/// Only called on text that readYaml has read without a problem, so what it refuses does not come here.
class SpanReader {
public:
    explicit SpanReader(QByteArrayView text) : m_text(text), m_beginnings(beginningsOf(text))
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()), size_t(text.size()));
    }
    SpanReader(const SpanReader &) = delete;
    SpanReader &operator=(const SpanReader &) = delete;
    ~SpanReader() { yaml_parser_delete(&m_parser); }

    std::optional<SpannedNode> read()
    {
        for (;;) {
            Event event;
            if (!next(event) || event.raw.type == YAML_STREAM_END_EVENT)
                return std::nullopt;
            if (event.raw.type == YAML_MAPPING_START_EVENT)
                return node(event);
        }
    }

private:
    bool next(Event &event) { return yaml_parser_parse(&m_parser, &event.raw) == 1; }

    qsizetype byteAt(const yaml_mark_t &mark) const { return m_beginnings[std::min(mark.index, m_beginnings.size() - 1)]; }

    /// The end of a value without the blank lines that a block scalar or collection runs on to.
    qsizetype trimmedEnd(qsizetype begin, qsizetype end) const
    {
        while (end > begin && QByteArrayView(" \t\r\n").contains(m_text[end - 1]))
            --end;
        return end;
    }

    std::optional<SpannedNode> node(const Event &event)
    {
        SpannedNode node;
        node.begin = byteAt(event.raw.start_mark);
        if (event.raw.type == YAML_SCALAR_EVENT) {
            node.end = trimmedEnd(node.begin, byteAt(event.raw.end_mark));
            const auto &scalar = event.raw.data.scalar;
            const QString text = QString::fromUtf8(reinterpret_cast<const char *>(scalar.value), qsizetype(scalar.length));
            const bool none = scalar.style == YAML_PLAIN_SCALAR_STYLE && (text.isEmpty() || text == QLatin1String("~") || text == QLatin1String("null"));
            if (!none)
                node.value.is = text;
            return node;
        }
        if (event.raw.type == YAML_SEQUENCE_START_EVENT)
            return list(std::move(node), event.raw.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        if (event.raw.type == YAML_MAPPING_START_EVENT)
            return map(std::move(node), event.raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        return std::nullopt;
    }

    std::optional<SpannedNode> list(SpannedNode node, bool flow)
    {
        node.is = SpannedNode::Is::List;
        node.flow = flow;
        node.end = node.begin;
        Value::List values;
        for (;;) {
            Event event;
            if (!next(event))
                return std::nullopt;
            if (event.raw.type == YAML_SEQUENCE_END_EVENT) {
                if (flow)
                    node.end = byteAt(event.raw.end_mark);
                node.value.is = values;
                return node;
            }
            auto item = this->node(event);
            if (!item)
                return std::nullopt;
            node.end = std::max(node.end, item->end);
            values.append(item->value);
            node.items.push_back(std::make_unique<SpannedNode>(std::move(*item)));
        }
    }

    std::optional<SpannedNode> map(SpannedNode node, bool flow)
    {
        node.is = SpannedNode::Is::Map;
        node.flow = flow;
        node.end = node.begin;
        Value::Map values;
        for (;;) {
            Event key, begin;
            if (!next(key))
                return std::nullopt;
            if (key.raw.type == YAML_MAPPING_END_EVENT) {
                if (flow)
                    node.end = byteAt(key.raw.end_mark);
                node.value.is = values;
                return node;
            }
            if (key.raw.type != YAML_SCALAR_EVENT || !next(begin))
                return std::nullopt;
            auto name = this->node(key);
            auto value = this->node(begin);
            if (!name || !value)
                return std::nullopt;
            node.end = std::max({node.end, name->end, value->end});
            values.append({name->value.text(), value->value});
            node.entries.push_back({name->value.text(), name->begin, name->end, std::make_unique<SpannedNode>(std::move(*value))});
        }
    }

    QByteArrayView m_text;
    std::vector<qsizetype> m_beginnings;
    yaml_parser_t m_parser{};
};

} // namespace

std::optional<SpannedNode> readSpans(QByteArrayView text)
{
    const Yaml read = readYaml(text);
    if (!read.problem.isEmpty())
        return std::nullopt;
    if (read.value.isNone()) {
        SpannedNode empty;
        empty.is = SpannedNode::Is::Map;
        empty.value.is = Value::Map();
        empty.begin = empty.end = text.size();
        return empty;
    }
    auto node = std::holds_alternative<Value::Map>(read.value.is) ? SpanReader(text).read() : std::nullopt;
    // One reader checks the other: no byte is changed by a map that both do not see alike.
    return node && node->value == read.value ? std::move(node) : std::nullopt;
}

} // namespace mycel::model
