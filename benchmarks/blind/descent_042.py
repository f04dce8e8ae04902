# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: over-engineered with options, dictionary
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1, *, momentum=0.0, clip=None, verbose=False):
    p, v = np.array([x, y], float), np.zeros(2)
    points = [p.copy()]
    for t in range(steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        if clip is not None:
            g = np.clip(g, -clip, clip)
        v = momentum * v - step_size * decay**t * g
        p = p + v
        points.append(p.copy())
        if verbose:
            print(t + 1, p)
    points = np.array(points)
    values = (points**2).sum(1) + points[:, 0]*(points[:, 1] + 2) + np.cos(3*points[:, 0])
    return {"points": points, "values": values}
