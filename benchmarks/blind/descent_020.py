# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the squared gradients are averaged and divided by (RMSprop), not plain descent
# line: none
# style: over-engineered class with options
import numpy as np

class RunningScale:
    def __init__(self, rho=0.9, eps=1e-8):
        self.rho, self.eps, self.s = rho, eps, np.zeros(2)

    def __call__(self, g):
        self.s = self.rho * self.s + (1 - self.rho) * g**2
        return g / (np.sqrt(self.s) + self.eps)

def optimize_f(x, y, step_size, steps, decay=1, transform=None):
    transform = transform or RunningScale()
    p = np.array([x, y], float)
    path = [p]
    for t in range(steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        p = p - step_size * decay**t * transform(g)
        path.append(p)
    path = np.array(path)
    return path, path[:, 0]**2 + path[:, 1]**2 + path[:, 0]*(path[:, 1] + 2) + np.cos(3*path[:, 0])
