# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is clipped to length 5, so steep starts take a shorter step
# line: 17
# style: functional with helpers
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y+2) + np.cos(3*x)

def grad(x, y):
    return np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])

def limit(g, size=5.0):
    n = np.linalg.norm(g)
    return g * size / n if n > size else g

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], float)
    path = [p]
    for t in range(steps):
        p = p - step_size * decay**t * limit(grad(*p))
        path.append(p)
    return path, [f(*q) for q in path]
