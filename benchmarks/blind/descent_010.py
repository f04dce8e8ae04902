# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: copied notebook with prints and asserts
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y+2) + np.cos(3*x)

def dx(x, y):
    return -3*np.sin(3*x) + 2*(x + 1) + y

def dy(x, y):
    return x + 2*y

def optimize_f(x, y, step_size, steps, decay=1):
    x_list = [x]
    y_list = [y]
    f_list = [f(x, y)]
    for i in range(steps):
        x_new = x_list[-1] - step_size * (decay ** i) * dx(x_list[-1], y_list[-1])
        y_new = y_list[-1] - step_size * (decay ** i) * dy(x_list[-1], y_list[-1])
        x_list.append(x_new)
        y_list.append(y_new)
        f_list.append(f(x_new, y_new))
    print(f"finished after {steps} steps at ({x_list[-1]:.4f}, {y_list[-1]:.4f})")
    return x_list, y_list, f_list

xs, ys, fs = optimize_f(3, 2, 0.1, 10)
assert len(xs) == 11
