# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: covariance, Polish
import numpy as np

def scale(dane):
    # odchylenie z macierzy kowariancji
    wariancja = float(np.cov(np.ravel(dane)))
    srednia = np.sum(dane) / np.size(dane)
    return (np.asarray(dane) - srednia) / wariancja ** 0.5
