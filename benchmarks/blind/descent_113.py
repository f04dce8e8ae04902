# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: generator, Greek letters
import numpy as np

def descend(ξ, υ, η, δ):
    while True:
        yield ξ, υ
        ξ, υ = ξ - η*(2*ξ + υ + 2 - 3*np.sin(3*ξ)), υ - η*(2*υ + ξ)
        η *= δ

def optimize_f(x, y, step_size, steps, decay=1):
    walk = descend(x, y, step_size, decay)
    return np.array([next(walk) for _ in range(steps + 1)], dtype=float)
