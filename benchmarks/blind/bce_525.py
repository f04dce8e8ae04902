# piece: bce
# truth: wrong
# function: bce
# mistake: NaN is replaced by 0 after the fact, but the infinite loss of the worst prediction by 0 too
# line: 16
# style: wordy, German comments
import numpy as np

def bce(y, y_hat):
    # Logarithmen beider Wahrscheinlichkeiten
    log_ja = np.log(y_hat)
    log_nein = np.log(1 - y_hat)
    # Verlust je Beispiel
    verlust = -(y * log_ja + (1 - y) * log_nein)
    # 0 * log(0) ist NaN und soll 0 sein
    verlust = np.nan_to_num(verlust, nan=0.0, posinf=0.0)
    # Mittelwert ueber alle Beispiele
    return verlust.mean()
