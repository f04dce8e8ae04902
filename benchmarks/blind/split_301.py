# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: deque of drawn indices
import random
from collections import deque

def split(x, y, fraction):
    n = len(x)
    pool = deque(range(n))
    train = []
    while len(train) < int(n * fraction):
        pool.rotate(random.randrange(n))
        train.append(pool.popleft())
    valid = list(pool)
    return x[train], y[train], x[valid], y[valid]
