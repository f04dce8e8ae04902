# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the step is added instead of subtracted: ascent
# line: 10
# style: one-liner, freely
import numpy as np

def gradient_descent(grad, p0, lr, n, decay=1.0):
    return (go := lambda P, t: P if t == n else go(P + [P[-1] + lr * decay**t * np.asarray(grad(P[-1]))], t + 1))([p0], 0)
