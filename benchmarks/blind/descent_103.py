# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the cosine stays a cosine in the derivative, it should become a sine
# line: 15
# style: verbose student
import numpy as np

def function_value(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def partial_x(x, y):
    part_of_square = 2 * x
    part_of_product = y + 2
    part_of_cosine = -3 * np.cos(3 * x)
    return part_of_square + part_of_product + part_of_cosine

def partial_y(x, y):
    return 2 * y + x

def optimize_f(x, y, step_size, steps, decay=1):
    all_points = [(x, y)]
    all_values = [function_value(x, y)]
    current_step_size = step_size
    for step in range(steps):
        slope_x = partial_x(x, y)
        slope_y = partial_y(x, y)
        x = x - current_step_size * slope_x
        y = y - current_step_size * slope_y
        all_points.append((x, y))
        all_values.append(function_value(x, y))
        current_step_size = current_step_size * decay
    return all_points, all_values
