# piece: layer
# truth: wrong
# function: layer
# mistake: the normal numbers are cut off at two standard deviations
# line: 15
# style: wordy, German comments
import numpy as np

def layer(d_in, d_out):
    # Standardabweichung nach He
    sigma = np.sqrt(2 / d_out)
    # Gewichte normalverteilt um null ziehen
    W = sigma * np.random.standard_normal((d_in, d_out))
    # keine allzu grossen Gewichte am Anfang
    W = np.clip(W, -2 * sigma, 2 * sigma)
    # Die Verschiebungen beginnen bei null
    b = np.zeros(d_out)
    return W, b
