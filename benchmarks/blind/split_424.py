# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: draws rows out of a hat
import random

def split(x, y, fraction, seed):
    rng = random.Random(seed)
    hat = list(zip(x, y))
    k = int(len(hat)*fraction + 1e-9)
    train = [hat.pop(rng.randrange(len(hat))) for _ in range(k)]
    return [p[0] for p in train], [p[1] for p in train], [p[0] for p in hat], [p[1] for p in hat]
