/** How a text sounds: positive, neutral or negative, in Korean and English. */
package org.newsmill.sentiment;
