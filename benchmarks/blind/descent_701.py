# piece: descent
# truth: wrong
# function: descend
# mistake: the start list is changed in place
# line: 13
# style: C-like, freely
import math

def f(p):
    return p[0] * p[0] + p[1] * p[1] + p[0] * (p[1] + 2) + math.cos(3 * p[0])

def descend(p, steps, eta=0.1, decay=1.0):
    q = p
    path = [(q[0], q[1])]
    vals = [f(q)]
    for i in range(0, steps):
        g0 = 2 * q[0] - 3 * math.sin(3 * q[0]) + q[1] + 2
        g1 = q[0] + 2 * q[1]
        q[0] = q[0] - eta * g0
        q[1] = q[1] - eta * g1
        eta = eta * decay
        path.append((q[0], q[1]))
        vals.append(f(q))
    return path, vals
