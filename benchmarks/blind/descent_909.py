# piece: descent
# truth: wrong
# function: descent
# mistake: the value is computed with x*y + 2 instead of x*(y + 2)
# line: 15
# style: one-liner
import numpy as np

from functools import reduce


def descent(start, lr, n_steps, decay=1.0):
    step = lambda P, t: P + [P[-1] - lr * decay**t * np.array([2 * P[-1][0] - 3 * np.sin(3 * P[-1][0]) + P[-1][1] + 2, P[-1][0] + 2 * P[-1][1]])]
    P = np.array(reduce(step, range(n_steps), [np.array(start, float)]))
    return P, P[:, 0]**2 + P[:, 1]**2 + P[:, 0] * P[:, 1] + 2 + np.cos(3 * P[:, 0])
