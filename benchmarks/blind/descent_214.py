# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is applied to the point instead of to the rate
# line: 19
# style: class's static method made a function
import numpy as np

class Descent:
    @staticmethod
    def gradient(p):
        return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

    @staticmethod
    def optimize_f(x, y, step_size, steps, decay=1):
        p = np.array([x, y], dtype=float)
        path = [p]
        for t in range(steps):
            p = decay ** t * (p - step_size * Descent.gradient(p))
            path.append(p)
        return np.array(path)

optimize_f = Descent.optimize_f
