# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size halves for good whenever the value has grown
# line: none
# style: itertools accumulate
from itertools import accumulate
import math

def f(p):
    x, y = p
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    state = {"eta": step_size}

    def move(p, _):
        x, y = p
        q = (x - state["eta"] * (2*x - 3*math.sin(3*x) + y + 2), y - state["eta"] * (x + 2*y))
        state["eta"] *= decay
        if f(q) > f(p):
            state["eta"] /= 2
        return q

    path = list(accumulate(range(steps), move, initial=(x, y)))
    return path, [f(p) for p in path]
