#pragma once
// One branch of a library and a place's tips of it: whether the place goes on from what it was, what both become where they
// meet, and what the place is to have then. Of a folder of bundles there are several tips. Used by arriving.cpp alone, under
// the library's lock.

#include "sync/store/repository.h"
#include "sync/syncer.h"

namespace mycel::sync {

class Meeting;

/// Where a ref stands; null where there is none.
inline Id tipOrNull(const Repository &repository, const QByteArray &ref) { return repository.tip(ref).value_or(Id()); }

class SharedBranch {
public:
    SharedBranch(Repository &repository, const Place &place, QByteArray name, QList<Id> tips)
        : m_repository(repository), m_place(place), m_name(std::move(name)), m_tips(std::move(tips)) {}

    /// Before anything was taken in: `arrived` sees it where it lies. Refused ("emptied", "unrelated", "rewritten", "older",
    /// "left").
    [[nodiscard]] Result<void> check(Repository &arrived);
    /// Our head and theirs become one.
    Result<void> meet();
    [[nodiscard]] const QByteArray &name() const { return m_name; }
    /// How many files were put back that somebody had changed or removed where files are only added.
    [[nodiscard]] int filesPutBack() const { return m_putBack; }
    /// What the place is to have, if it has not.
    Result<std::optional<Sending>> sending();

private:
    Result<void> goesOnFrom(Repository &arrived, const Id &had, const Id &ours, const Id &has);
    Result<void> moveHead(const Id &from, const Id &to);
    Result<void> keepOurs();
    Result<void> takeTheirs(const Id &ours);
    Result<Id> metWith(const Id &ours, const Id &theirs);
    Result<Id> withAllThatWas(const Id &ours, const Id &theirs, const Id &met);
    Result<Id> withMeeting(const std::function<Result<Id>(Meeting &)> &work);
    Result<void> see(const Id &tip, int number);
    [[nodiscard]] QByteArray headRef() const { return "refs/heads/" + m_name; }

    Repository &m_repository;
    const Place &m_place;
    QByteArray m_name;
    QList<Id> m_tips;
    int m_putBack = 0;
    bool m_turned = false; ///< the place does not go on from what it was, and somebody has said what is to be
};

} // namespace mycel::sync
