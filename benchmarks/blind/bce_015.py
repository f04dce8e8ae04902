# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: xlogy by hand, German names
import numpy as np

def x_log_y(gewicht, p):
    p = np.maximum(p, 1e-7)
    return np.where(gewicht == 0, 0.0, gewicht * np.log(p))

def bce(wahr, vorhersage):
    wahr = np.asarray(wahr, dtype=float)
    vorhersage = np.asarray(vorhersage, dtype=float)
    return -(x_log_y(wahr, vorhersage) + x_log_y(1 - wahr, 1 - vorhersage)).sum() / wahr.size
