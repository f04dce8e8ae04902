# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one step too few: range starts at 1
# line: 15
# style: copied notebook with prints
import numpy as np

f = lambda x, y: x**2 + y**2 + x*(y+2) + np.cos(3*x)
dfdx = lambda x, y: 2*x - 3*np.sin(3*x) + y + 2
dfdy = lambda x, y: x + 2*y

def optimize_f(x, y, step_size, steps, decay=1):
    xs, ys, fs = [x], [y], [f(x, y)]
    for i in range(1, steps):
        dx = dfdx(x, y)
        dy = dfdy(x, y)
        x = x - step_size * dx
        y = y - step_size * dy
        step_size = step_size * decay
        xs.append(x); ys.append(y); fs.append(f(x, y))
    return xs, ys, fs

xs, ys, fs = optimize_f(3, 2, 0.1, 10)
print("end value", fs[-1])
assert fs[-1] < fs[0]
