# piece: gradients
# truth: wrong
# function: gradient_f
# mistake: the mixed term x*y is differentiated by x as x
# line: 10
# style: function of two variables
import numpy as np

def gradient_f(x, y):
    df_dx = 2*x + x + 2 - 3*np.sin(3*x)
    df_dy = 2*y + x
    return np.array([df_dx, df_dy])
