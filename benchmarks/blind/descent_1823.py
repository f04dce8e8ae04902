# piece: descent
# truth: wrong
# function: descent
# mistake: a step that makes the value worse is not taken, which plain descent does not do
# line: 14
# style: terse
import numpy as np

def descent(f, grad, start, lr, steps):
    p = np.array(start, float)
    ps = [p]
    for _ in range(steps):
        q = p - lr * np.asarray(grad(p))
        p = q if f(q) < f(p) else p
        ps.append(p)
    return np.array(ps), np.array([f(p) for p in ps])
