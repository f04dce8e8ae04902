# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is taken at a look-ahead point
# line: 15
# style: Nesterov
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    def g(p):
        return np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
    p = q = np.array([x, y], dtype=float)
    track = [p]
    for t in range(steps):
        ahead = p + t / (t + 3) * (p - q)
        q, p = p, ahead - step_size * decay**t * g(ahead)
        track.append(p)
    track = np.array(track)
    return track, np.array([a**2 + b**2 + a*(b+2) + np.cos(3*a) for a, b in track])
