# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is divided by its running magnitude (AdaGrad), not a plain step
# line: none
# style: plain Python loop
import math

def f(x, y):
    return x*x + y*y + x*(y+2) + math.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    sx = 0.0
    sy = 0.0
    path = [[x, y]]
    values = [f(x, y)]
    i = 0
    while i < steps:
        gx = 2*x - 3*math.sin(3*x) + y + 2
        gy = x + 2*y
        sx = sx + gx*gx
        sy = sy + gy*gy
        x = x - step_size * decay**i * gx / (math.sqrt(sx) + 1e-8)
        y = y - step_size * decay**i * gy / (math.sqrt(sy) + 1e-8)
        path.append([x, y])
        values.append(f(x, y))
        i += 1
    return path, values
