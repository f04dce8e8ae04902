#include "descents.hpp"

#include "thread_pool.hpp"

namespace steepest {

std::shared_ptr<Ticket> submit_descents(ThreadPool& pool, Descents given) {
    const auto d = std::make_shared<const Descents>(std::move(given));
    return pool.submit(blocks(*d), [d, &stop = pool.cancelled()](int64_t number, Arena& arena) {
        descend_block(*d, number, arena, stop);
    });
}

}  // namespace steepest
